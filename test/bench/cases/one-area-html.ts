import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { buildStep } from '../harness/steps.ts';

export const oneAreaHtml: BenchCase = {
  name: 'one-area-html',
  about: 'one area from 100 800 rows to its page, cold, against a script written for that page alone',
  rounds: 7,
  targets: [{ kind: 'ratio', step: 'kub', baseline: 'floor', most: 2.5 }],
  steps: async (tools) => {
    const { root, folder, workspace } = tools;
    const rows = await workspace('neighbourhoods');
    const out = join(folder, 'out');
    const pages = join(folder, 'floor');
    return [
      {
        name: 'floor',
        command: ['node', join(root, 'test/bench/programs/floor.mjs'), rows, pages, 'plats-0001'],
        verify: () => requireFile(join(pages, 'plats-0001.html')),
      },
      {
        ...buildStep(tools, 'kub', rows, out, ['plats-0001', '--format', 'html']),
        verify: () => requireFile(join(out, '2026/plats-0001/kunskapsunderlag.html')),
        watched: true,
      },
    ];
  },
};

function requireFile(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} was not written`);
}
