import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { writePxPair } from '../programs/px-pair.ts';

/** 6 160 areas, three sexes and 600 periods: about 60 MB of PX. */
const areas = 6160;
const periods = 600;

export const px: BenchCase = {
  name: 'px',
  about: 'a PX file of 11 million cells and some 60 MB as a table, against JSON.parse of its JSON-stat',
  rounds: 5,
  targets: [
    { kind: 'ratio', step: 'kub', baseline: 'JSON.parse', most: 4 },
    // 60 MB at 20 MB a second, and what Node and tsx take to start.
    { kind: 'cpu', step: 'kub', seconds: 3.7 },
  ],
  steps: async ({ root, folder }) => {
    const { bytes, cells } = writePxPair(folder, areas, periods);
    if (bytes < 58e6) throw new Error(`px: ${bytes} bytes are too few for the target`);
    const timed = (output: string): number => {
      const found = JSON.parse(output) as { readonly milliseconds: number; readonly rows: number };
      if (found.rows !== cells) throw new Error(`${found.rows} cells of ${cells}`);
      return found.milliseconds;
    };
    const program = ['node', '--import', 'tsx', join(root, 'test/bench/programs/read-px.ts')];
    return [
      { name: 'kub', command: [...program, join(folder, 'tabell.px')], reported: timed, watched: true },
      { name: 'JSON.parse', command: [...program, join(folder, 'tabell.json')], reported: timed },
    ];
  },
};
