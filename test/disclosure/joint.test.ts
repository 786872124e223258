import { describe, expect, test } from 'vitest';
import { exportFigures } from '../../src/pipeline/export-figures.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { attackExport, type Leak } from './joint-attacker.ts';
import { everyMeasureWorkspace } from './random-measures.ts';
import { valuesWorkspace } from './random-values.ts';
import { type RandomWorkspace, randomWorkspace } from './random-workspace.ts';
import { readExport } from './read-export.ts';

const first = Number(process.env.KUB_SEED ?? 1);
const worlds = Number(process.env.KUB_WORLDS ?? 24);
/** Rows of data; larger workspaces are attacked with KUB_WORLDS by those who have the time. */
const largest = Number(process.env.KUB_LARGEST ?? 260);

/** The next workspaces that are small enough to be attacked in a second. */
function* small(
  make: (seed: number) => RandomWorkspace,
): Generator<readonly [seed: number, workspace: RandomWorkspace]> {
  for (let seed = first, found = 0; found < worlds; seed += 1) {
    const workspace = make(seed);
    const rows = (workspace.files['data/alla.csv'] ?? '').split('\n').length;
    if (rows > largest || rows < 4) continue;
    found += 1;
    yield [seed, workspace];
  }
}

type Found = Leak & { readonly seed: number; readonly knowsPopulations: boolean };

/** What the joint attack finds in what is published of a workspace, and how much is withheld in it. */
async function attackWorld(seed: number, workspace: RandomWorkspace) {
  const effects = fakeEffects({ contents: workspace.files });
  const options = { format: 'csv', areas: [], indicators: [], language: 'sv' } as const;
  const csv = String(await exportFigures(effects, options));
  const found: Found[] = [];
  for (const knowsPopulations of [false, true]) {
    for (const leak of await attackExport(csv, workspace, knowsPopulations))
      found.push({ seed, knowsPopulations, ...leak });
  }
  return { found, withheld: readExport(csv).filter(({ status }) => status === 'undertryckt').length };
}

describe.each([
  ['counts, shares and rates', randomWorkspace],
  ['surveys, means, rates, values without counts, and noise', everyMeasureWorkspace],
  ['shares, rates and means of known denominators without counts', valuesWorkspace],
])('kub export gives nothing away to a reader who puts all its tables together: %s', (title, make) => {
  test(`${worlds} workspaces from seed ${first}`, async () => {
    const found: Found[] = [];
    const seeds: number[] = [];
    let withheld = 0;
    for (const [seed, workspace] of small(make)) {
      seeds.push(seed);
      const attacked = await attackWorld(seed, workspace);
      withheld += attacked.withheld;
      found.push(...attacked.found);
    }
    console.log(`joint attack, ${title}: seeds ${seeds.join(' ')}; ${withheld} withheld figures`);
    expect(found).toEqual([]);
    expect(withheld).toBeGreaterThan(worlds);
  }, 300_000);
});

/** Worlds that once gave something away. */
test.each([
  [1000, 'a group whose total has no row of its own, known to have three women', randomWorkspace],
  [10, 'a share of so many answers', everyMeasureWorkspace],
  [82, 'shares whose answers tell how many they count, in sums', everyMeasureWorkspace],
  [182, 'shares whose intervals tell how many answered', everyMeasureWorkspace],
  [207, 'a share of the old, whose number is known', everyMeasureWorkspace],
  [5673, 'three tables of the same households in one place', randomWorkspace],
  [3356, 'a share of the young, whose number is known from a rate', everyMeasureWorkspace],
  [7018, 'answers told by an interval, and in full by another question', everyMeasureWorkspace],
  [31015, 'five shares that are together everyone, in two areas', randomWorkspace],
  [51152, 'three shares that are everyone, two of them alike in one place only', randomWorkspace],
  [30040, 'means of surveys, that add up to what so many persons add', everyMeasureWorkspace],
  [31474, 'a group of the same codes as an area, that noise makes look larger', everyMeasureWorkspace],
  [7036, 'answers told by intervals only, whose likeliest numbers do not add up', everyMeasureWorkspace],
  [5636, 'shares without counts of known populations, in sums', everyMeasureWorkspace],
  [
    91076,
    'four areas of the same codes, all ages together by chance larger than each',
    everyMeasureWorkspace,
  ],
  [103, 'shares that are nothing everywhere, where a number of persons is withheld', valuesWorkspace],
])(
  'the workspace of seed %i: %s',
  async (seed, _, make) => {
    expect((await attackWorld(seed, make(seed))).found).toEqual([]);
  },
  60_000,
);
