import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';

/** A small municipality of DeSO in three areas, some of them in a group too, and rows of which some are odd. */
export interface RandomWorkspace {
  readonly areas: string;
  readonly files: readonly string[];
}

const deso = Array.from({ length: 9 }, (_, index) => `1499A${String(1010 + index * 10)}`);
const indicators = ['antal_a', 'andel_b', 'tal_c'] as const;
const header = 'omrade;indikator;period;kon;alder;taljare;namnare;varde';

/** Areas of DeSO: how the nine are dealt out, and whether the municipality lists them itself. */
const areasFile = fc
  .record({
    cuts: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 8 })),
    lists: fc.boolean(),
    group: fc.boolean(),
  })
  .map(({ cuts: [first, second], lists, group }) => {
    const parts = [deso.slice(0, first), deso.slice(first, second), deso.slice(second)];
    return [
      'id;namn;niva;del_av;koder;preposition;rapport',
      `sandby;Sandby;kommun;;${lists ? deso.join(' ') : ''};i;nej`,
      ...parts.map((codes, index) => `omrade-${index};Område ${index};omrade;sandby;${codes.join(' ')};i;ja`),
      ...(group ? [`grupp;Gruppen;grupp;sandby;${deso.slice(1, 6).join(' ')};i;nej`] : []),
    ].join('\n');
  });

/** What may stand in the place of a count; nearly always a number. */
const oddities = ['..', 'U', '', '1,5', '007', '-', '-3', '12 345', 'x', '99999999999999'];
const cell = (most: number) =>
  fc.oneof(
    { weight: 300, arbitrary: fc.integer({ min: 20, max: most }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  );

interface Plan {
  readonly indicator: (typeof indicators)[number];
  readonly period: string;
  readonly sexes: readonly string[];
  readonly ages: readonly string[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  indicator: fc.constantFrom(...indicators),
  period: fc.constantFrom('2023', '2024'),
  sexes: fc.constantFrom(['totalt'], ['kvinnor', 'män'], ['totalt', 'kvinnor', 'män']),
  ages: fc.constantFrom(['totalt'], ['0-19', '20+'], ['totalt', '0-19', '20+']),
});

/** Rows of one indicator and period for every code, with one now and then missing, doubled or misspelt. */
function rowsOf({ indicator, period, sexes, ages }: Plan): fc.Arbitrary<readonly string[]> {
  const keys = deso.flatMap((code) =>
    sexes.flatMap((sex) => ages.map((age) => `${code};${indicator};${period};${sex};${age}`)),
  );
  const row = (key: string) =>
    fc
      .tuple(cell(400), cell(900), fate)
      .map(([count, denominator, way]) => written(key, count, denominator, way));
  return fc.tuple(...keys.map(row)).map((rows) => rows.flat());
}

const fate = fc.oneof(
  { weight: 400, arbitrary: fc.constant('kept') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('missing', 'doubled', 'spaced', 'misspelt', 'quoted', 'blank', 'own'),
  },
);

function written(key: string, count: string, denominator: string, way: string): readonly string[] {
  const isNumber = /^\d+$/.test(denominator) && /^\d+$/.test(count);
  const below = isNumber ? String(Number(count) + Number(denominator)) : denominator;
  const line = `${key};${count};${key.includes('antal_a') ? '' : below};`;
  if (way === 'missing') return [];
  if (way === 'doubled') return [line, line];
  if (way === 'spaced') return [` ${line}`];
  if (way === 'misspelt') return [line.replace('1499A', '1499B')];
  if (way === 'quoted') return [line.replace(/^[^;]*/, (code) => `"${code}"`)];
  if (way === 'blank') return [line, '', ';;;;;;;'];
  return way === 'own' ? [line, line.replace(/^[^;]*/, 'omrade-1')] : [line];
}

/** One or two files, so that what is missing in one may stand in the other. */
export const randomWorkspace: fc.Arbitrary<RandomWorkspace> = fc
  .tuple(
    areasFile,
    fc.uniqueArray(plan, {
      minLength: 1,
      maxLength: 3,
      selector: ({ indicator, period }) => `${indicator} ${period}`,
    }),
  )
  .chain(([areas, plans]) =>
    fc.tuple(fc.constant(areas), fc.tuple(...plans.map(rowsOf)), fc.nat(20)).map(([, tables, cut]) => {
      const rows = tables.flat();
      // Mostly one file; now and then the last rows stand in a second one.
      const at = cut < 3 ? rows.length - cut * 5 - 1 : rows.length;
      const files = [rows.slice(0, at), rows.slice(at)].filter((part) => part.length > 0);
      return { areas, files: files.map((part) => `${[header, ...part].join('\n')}\n`) };
    }),
  );

const catalogue = [
  'id;namn;definition;matt;enhet;per;riktning;tema;alder;kon;rojandekontroll;rojandeskal',
  'antal_a;Antal A;Antal.;antal;personer;1;neutral;boende;;ja;oppen;Påhittat.',
  'andel_b;Andel B;Andel.;andel;procent;100;hog_bra;boende;;ja;oppen;Påhittat.',
  'tal_c;Tal C;Tal.;tal;per 1 000;1000;lag_bra;boende;;ja;oppen;Påhittat.',
].join('\n');

/** Writes the workspace into a folder of its own. */
export function writeRandomWorkspace({ areas, files }: RandomWorkspace): string {
  const folder = mkdtempSync(join(tmpdir(), 'kub-random-'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(
    join(folder, 'kub.yaml'),
    'kommun: sandby\nutgava: 2026\ndata:\n  - fil: data/*.csv\n    decimal: ","\n    kalla: Påhittad\n',
  );
  writeFileSync(join(folder, 'omraden.csv'), `${areas}\n`);
  writeFileSync(join(folder, 'indikatorer.csv'), `${catalogue}\n`);
  for (const [index, text] of files.entries()) writeFileSync(join(folder, 'data', `del-${index}.csv`), text);
  return folder;
}
