import { join } from 'node:path';
import { writeLargeWorkspace } from '../../../fixtures/generators/large.ts';
import type { BenchCase } from '../harness/bench-case.ts';

/** Indicators × years × sexes of each area. */
const rowsOfArea = 40 * 10 * 3;

/** What the program measured itself: how Node and the modules start is not asked. */
function ownTime(output: string): number {
  return (JSON.parse(output) as { readonly milliseconds: number }).milliseconds;
}

function ingest(name: string, areas: number, rounds: number, memory: BenchCase['targets']): BenchCase {
  const rows = areas * rowsOfArea;
  return {
    name,
    about: `${rows} rows of DeSO read, checked and put together, against csv-parse streaming the same files`,
    rounds,
    targets: [{ kind: 'ratio', step: 'kub', baseline: 'csv-parse alone', most: 1.4 }, ...memory],
    steps: async ({ root, folder }) => {
      const workspace = join(folder, 'workspace');
      const options = {
        kind: 'nation',
        areas,
        indicators: 40,
        years: 10,
        sexes: 3,
        ages: 1,
        seed: 1,
      } as const;
      const written = await writeLargeWorkspace(workspace, options);
      if (written !== rows) throw new Error(`${name}: ${written} rows of ${rows}`);
      const programs = join(root, 'test/bench/programs');
      const data = join(workspace, 'data');
      return [
        {
          name: 'kub',
          command: ['node', join(programs, 'ingest.mjs'), workspace],
          reported: ownTime,
          watched: true,
        },
        {
          name: 'csv-parse alone',
          command: ['node', join(programs, 'csv-parse.mjs'), data],
          reported: ownTime,
        },
      ];
    },
  };
}

export const ingestSmall = ingest('ingest-100-thousand', 84, 5, []);
export const ingestMedium = ingest('ingest-1-million', 834, 3, []);
export const ingestLarge = ingest('ingest-5-million', 4167, 3, [
  { kind: 'memory', step: 'kub', megabytes: 1024 },
]);
