import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, type Row, readTable, workspaceFolder } from './read-table.ts';

/** The tables the observations were written from; they are not part of the project. */
const source = new URL('../../../shared/data/boras/', import.meta.url);
const present = existsSync(source);
if (!present) console.log('skipped: the tables behind data/data are not on this machine');

/** Everything written, as "area indicator period sex age" → "count/denominator/value". */
function written(): Map<string, string> {
  const cells = new Map<string, string>();
  for (const file of readdirSync(new URL('data/', workspaceFolder))) {
    for (const row of readTable(`data/${file}`)) cells.set(key(row), cell(row));
  }
  return cells;
}

const key = (row: Row): string =>
  [row.omrade, row.indikator, row.period, row.kon ?? '', row.alder ?? ''].join(' ');
const cell = (row: Row): string =>
  [row.taljare ?? '', row.namnare ?? '', (row.varde ?? '').replace(',', '.')].join('/');

const place = (row: Row): string => (row.code === '1490' ? 'boras' : (row.code ?? ''));

/** Expected cells of a table in the long form that most of the sources have. */
function fromLong(file: string, names: Readonly<Record<string, string>>): [string, string][] {
  return readTable(file, source)
    .filter((row) => (row.indicator ?? '') in names)
    .map((row) => [
      [place(row), names[row.indicator ?? ''], row.period, '', ''].join(' '),
      [row.numerator, row.denominator, row.value_pct].join('/'),
    ]);
}

const tenure = {
  'lägenheter: hyresrätt': 'hyresratt',
  'lägenheter: bostadsrätt': 'bostadsratt',
  'lägenheter: äganderätt': 'aganderatt',
};
const shares = {
  'låg ekonomisk standard': 'lag_ek_std',
  'eftergymnasial utbildning av dem med känd utbildning': 'eftergymn_25_65',
};
const work = {
  'sysselsatta av befolkningen': 'sysselsattning',
  'arbetslösa av arbetskraften': 'arbetsloshet_20_64',
};

describe.skipIf(!present)('data/data, cell by cell against the tables it was written from', () => {
  const cells = present ? written() : new Map<string, string>();

  test('counts and mean income per RegSO 2020–2023', () => {
    const table = readTable('boras_regso_counts_2020_2023.csv', source, ',');
    expect(table.length).toBe(188);
    for (const row of table) {
      const found = (indicator: string): string => at(cells, `${row.regsokod} ${indicator} ${row.ar}  `);
      expect(found('folkmangd')).toBe(`${row.folkmangd}//`);
      expect(found('utrikes_fodda')).toBe(`${row.utrikes_fodda}/${row.folkmangd}/`);
      for (const kind of ['hyresratt', 'bostadsratt', 'aganderatt']) {
        expect(found(kind)).toBe(`${row[kind]}/${row.lgh_totalt}/`);
      }
      expect(found('medelinkomst')).toBe(`//${row.loneinkomst_medel_tkr}`);
    }
  });

  test('population 2025 by age and sex, DeSO and municipality', () => {
    const table = [
      ...readTable('befolkning_alder_kon_2025_deso77.csv', source),
      ...readTable('kommun_boras_jamforelse.csv', source),
    ].filter((row) => (row.indicator ?? '').startsWith('folkmängd'));
    expect(table.length).toBe(78 * 35);
    for (const row of table) {
      const found = at(cells, `${place(row)} folkmangd ${row.period} ${row.sex} ${row.age}`);
      expect(found).toBe(`${row.numerator}//`);
    }
  });

  test.each([
    ['bostader_upplatelseform_2025_deso77.csv', tenure, 231],
    ['kommun_boras_jamforelse.csv', { ...tenure, ...shares }, 16],
    ['indikatorer_procent_deso77.csv', { ...shares, ...work }, 308],
  ])('%s', (file, names, count) => {
    const expected = fromLong(file, names);
    expect(expected.length).toBe(count);
    expect(expected.filter(([name, value]) => at(cells, name) !== value)).toEqual([]);
  });

  test('area type per RegSO', () => {
    const table = readTable('omradestyp_regso_2022.csv', source);
    expect(table.length).toBe(47);
    for (const row of table) expect(at(cells, `${row.code} socioek_index 2022  `)).toBe(`//${row.value}`);
  });

  test('turnout is the sum over the districts named after the area, late votes left out', () => {
    const ids = new Map([
      ['Hässleholmen', 'hassleholmen'],
      ['Norrby', 'norrby'],
      ['Sjöbo', 'sjobo'],
    ]);
    const sums = new Map<string, [number, number]>();
    for (const row of readTable('valdeltagande_valdistrikt.csv', source)) {
      const election = /^valdeltagande (kommun|region|riksdag)s?val$/.exec(row.indicator ?? '')?.[1];
      const own = ids.get(row.area ?? '');
      // Collection districts have no entitled voters of their own: they are the late votes.
      if (!election || !row.denominator || Number(row.denominator) === 0) continue;
      for (const area of own ? [own, 'boras'] : ['boras']) {
        const name = `${area} valdeltagande_${election} ${row.period}  `;
        const [votes, entitled] = sums.get(name) ?? [0, 0];
        sums.set(name, [votes + Number(row.numerator), entitled + Number(row.denominator)]);
      }
    }
    expect(sums.size).toBe(24);
    for (const [name, [votes, entitled]] of sums)
      expect([name, at(cells, name)]).toEqual([name, `${votes}/${entitled}/`]);
  });

  test('codes of the subareas are the published list of 77 DeSO in 47 RegSO', () => {
    const areas = readTable('omraden.csv').filter((area) => area.niva === 'delomrade');
    const ofDeso = new Map(
      areas.flatMap((area) => {
        const [first = '', ...rest] = (area.koder ?? '').split(' ');
        return rest.map((code): [string, string] => [code, first]);
      }),
    );
    const table = readTable('boras_deso2025_to_regso2025.csv', source, ',');
    expect(table.map((row) => ofDeso.get(row.desokod ?? ''))).toEqual(table.map((row) => row.regsokod));
  });
});
