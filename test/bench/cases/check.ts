import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';

export const check: BenchCase = {
  name: 'check',
  about: 'kub check of 100 800 rows in 40 files, against the same build to report.json',
  rounds: 5,
  targets: [{ kind: 'ratio', step: 'kub check', baseline: 'kub build --format json', most: 1 }],
  steps: async ({ kub, workspace, folder }) => {
    const where = ['--workspace', await workspace('neighbourhoods')];
    const out = join(folder, 'out');
    return [
      { name: 'kub check', command: [...kub, 'check', ...where], watched: true },
      {
        name: 'kub build --format json',
        command: [
          ...kub,
          'build',
          'plats-0001',
          '--format',
          'json',
          '--force',
          ...where,
          '--out',
          out,
          '--quiet',
        ],
      },
    ];
  },
};
