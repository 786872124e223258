import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { at, type Row, readTable, sum, workspaceFolder } from './read-table.ts';

const areas = readTable('omraden.csv');
const files = readdirSync(new URL('data/', workspaceFolder)).sort();
const rows = files.flatMap((file) => readTable(`data/${file}`).map((row): Row => ({ ...row, file })));
const codesOf = new Map(areas.map((area) => [area.id ?? '', (area.koder ?? '').split(' ')]));
const indicators = new Set(
  [...readTable('katalog/indikatorer.csv'), ...readTable('indikatorer.csv')].map((row) => row.id),
);
const settings = parseYaml(readFileSync(new URL('kub.yaml', workspaceFolder), 'utf8')) as {
  kommun: string;
  bakgrund: string[];
  data: { fil: string; kalla: string }[];
  teman: { id: string; namn: string; indikatorer: string[] }[];
};

const regso = (code: string): boolean => /^1490R\d{3}$/.test(code);
const deso = (code: string): boolean => /^1490[ABC]\d{4}$/.test(code);
const three = ['hassleholmen', 'norrby', 'sjobo'];

/** Sums a column over an area's codes of one kind; the municipality is every code of that kind. */
function total(column: string, area: string, indicator: string, period: string, kind = regso): number {
  const codes = new Set(area === 'boras' ? [...codesOf.values()].flat() : at(codesOf, area));
  const found = rows.filter(
    (row) =>
      row.indikator === indicator &&
      row.period === period &&
      kind(row.omrade ?? '') &&
      codes.has(row.omrade ?? '') &&
      (row.alder === undefined || row.alder === 'totalt'),
  );
  expect(found.length).toBe([...codes].filter(kind).length);
  return sum(found.map((row) => Number(row[column])));
}

const parts = (area: string, indicator: string, period: string, kind = regso): number[] => [
  total('taljare', area, indicator, period, kind),
  total('namnare', area, indicator, period, kind),
];

describe('sums of the observations, against figures worked out by hand', () => {
  test.each([
    ['hassleholmen', 4231, 7306],
    ['norrby', 2614, 3943],
    ['sjobo', 2423, 5734],
    ['boras', 28150, 114592],
  ])('born abroad 2023: %s', (area, count, denominator) => {
    expect(parts(area, 'utrikes_fodda', '2023')).toEqual([count, denominator]);
    expect(total('taljare', area, 'folkmangd', '2023')).toBe(denominator);
  });

  test('born abroad 2023: the municipality less an area, and less all three', () => {
    const [all, everyone] = parts('boras', 'utrikes_fodda', '2023') as [number, number];
    const [x, n] = parts('hassleholmen', 'utrikes_fodda', '2023') as [number, number];
    expect([all - x, everyone - n]).toEqual([23919, 107286]);
    const counts = three.map((area) => parts(area, 'utrikes_fodda', '2023'));
    expect([
      all - sum(counts.map((pair) => pair[0] ?? 0)),
      everyone - sum(counts.map((pair) => pair[1] ?? 0)),
    ]).toEqual([18882, 97609]);
  });

  test.each([
    ['hassleholmen', 2461, 3310],
    ['norrby', 1242, 1535],
    ['sjobo', 1619, 3636],
    ['boras', 26278, 56154],
  ])('rental dwellings 2023: %s', (area, count, denominator) => {
    expect(parts(area, 'hyresratt', '2023')).toEqual([count, denominator]);
  });

  test.each([
    ['hassleholmen', 2461, 3305],
    ['norrby', 1243, 1536],
    ['sjobo', 1636, 3637],
    ['boras', 26876, 56979],
  ])('rental dwellings 2025 over DeSO: %s', (area, count, denominator) => {
    expect(parts(area, 'hyresratt', '2025', deso)).toEqual([count, denominator]);
  });

  // Shares by the source's own summary: 14.9 %, 11.8 %, 23.1 %.
  test.each([
    ['hassleholmen', 1090, 7326, 14.9],
    ['norrby', 465, 3955, 11.8],
    ['sjobo', 1298, 5609, 23.1],
  ])('65 years or older 2025: %s', (area, count, denominator, percent) => {
    expect(parts(area, 'andel_65plus', '2025', deso)).toEqual([count, denominator]);
    expect(Math.round((count / denominator) * 1000) / 10).toBe(percent);
  });

  // Published classes of the municipality, men then women:
  // 2824 + 2475 + 2280 + 3010 + 2862 + 2573 + 2672 + 4355 and 3050 + 3441 + 3697 + 3738 + 2705 + 3153 + 3421 + 3550.
  test('age shares of the municipality are sums of its own published classes', () => {
    const own = rows.filter((row) => row.omrade === 'boras' && /^andel_/.test(row.indikator ?? ''));
    expect(own.map((row) => [row.indikator, row.taljare, row.namnare])).toEqual([
      ['andel_0_19', '26755', '115238'],
      ['andel_65plus', '23051', '115238'],
    ]);
  });

  test('the published municipal total of 2025 stands beside the sum of the parts, which differs by noise', () => {
    const own = rows.filter((row) => row.omrade === 'boras' && row.indikator === 'folkmangd');
    expect(own.filter((row) => row.alder === 'totalt').map((row) => row.taljare)).toEqual(['115238']);
    expect(total('taljare', 'boras', 'folkmangd', '2025', deso)).toBe(115217);
    expect(sum(own.filter((row) => row.alder !== 'totalt').map((row) => Number(row.taljare)))).toBe(115240);
  });

  test.each([
    ['hassleholmen', '2543', '4750'],
    ['norrby', '1627', '2902'],
    ['sjobo', '3949', '6137'],
    ['boras', '68587', '88709'],
  ])('turnout in the municipal election of 2022: %s', (area, votes, entitled) => {
    const found = rows.filter(
      (row) => row.omrade === area && row.indikator === 'valdeltagande_kommun' && row.period === '2022',
    );
    expect(found.map((row) => [row.taljare, row.namnare])).toEqual([[votes, entitled]]);
  });
});

describe('every observation', () => {
  test('has a known area or code, a known indicator and a year', () => {
    const known = new Set([...codesOf.keys(), ...[...codesOf.values()].flat()]);
    expect(rows.filter((row) => !known.has(row.omrade ?? ''))).toEqual([]);
    expect(rows.filter((row) => !indicators.has(row.indikator ?? ''))).toEqual([]);
    expect(rows.filter((row) => !/^20\d\d$/.test(row.period ?? ''))).toEqual([]);
  });

  test('stands once, and no count is above its denominator', () => {
    const keys = rows.map((row) => [row.omrade, row.indikator, row.period, row.kon, row.alder].join(' '));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(rows.filter((row) => row.namnare && Number(row.taljare) > Number(row.namnare))).toEqual([]);
  });

  test('is a whole count or a value with a decimal comma', () => {
    expect(rows.filter((row) => !/^\d+$/.test(row.taljare ?? '0'))).toEqual([]);
    expect(rows.filter((row) => !/^\d+(,\d+)?$/.test(row.varde ?? '0'))).toEqual([]);
  });

  test('comes from a file that kub.yaml names once, with its source', () => {
    expect(settings.data.map((entry) => entry.fil).sort()).toEqual(files.map((file) => `data/${file}`));
    expect(settings.data.filter((entry) => entry.kalla === '')).toEqual([]);
  });
});

describe('omraden.csv', () => {
  test('has the municipality, three areas and 47 subareas with ASCII ids of their own', () => {
    const levels = areas.map((area) => area.niva);
    expect(['kommun', 'omrade', 'delomrade'].map((l) => levels.filter((x) => x === l).length)).toEqual([
      1, 3, 47,
    ]);
    expect(new Set(areas.map((area) => area.id)).size).toBe(51);
    expect(areas.filter((area) => !/^[a-z0-9-]+$/.test(area.id ?? ''))).toEqual([]);
    expect(settings.kommun).toBe('boras');
  });

  test('gives every DeSO and RegSO to exactly one subarea', () => {
    const codes = areas
      .filter((area) => area.niva === 'delomrade')
      .flatMap((area) => at(codesOf, area.id ?? ''));
    expect(codes.length).toBe(47 + 77);
    expect(new Set(codes).size).toBe(47 + 77);
    expect([codes.filter(regso).length, codes.filter(deso).length]).toEqual([47, 77]);
  });

  test.each(three)('%s is what its subareas are, and has the words a sentence needs', (id) => {
    const below = areas.filter((area) => area.del_av === id).flatMap((area) => at(codesOf, area.id ?? ''));
    expect([...at(codesOf, id)].sort()).toEqual(below.sort());
    const area = areas.find((row) => row.id === id);
    expect(area).toMatchObject({ preposition: 'på', rapport: 'ja', del_av: 'boras' });
    expect(area?.invanarnamn_bestamd).toBe(`${area?.invanarnamn}na`);
  });
});

describe('background and themes of kub.yaml', () => {
  const named = [...settings.bakgrund, ...settings.teman.flatMap((theme) => theme.indikatorer)];

  test('name 35 to 45 known indicators, each once', () => {
    expect(named.filter((id) => !indicators.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    expect(named.length).toBeGreaterThanOrEqual(35);
    expect(named.length).toBeLessThanOrEqual(45);
  });

  test('have a place for every indicator that has figures', () => {
    expect([...new Set(rows.map((row) => row.indikator))].filter((id) => !named.includes(id ?? ''))).toEqual(
      [],
    );
  });
});
