import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { buildStep, firstAreas } from '../harness/steps.ts';

export const unchangedRebuild: BenchCase = {
  name: 'unchanged-rebuild',
  about: 'a second build of 20 areas with nothing changed, against the start of the program',
  rounds: 9,
  targets: [{ kind: 'more', step: 'kub build, nothing changed', baseline: 'kub --help', milliseconds: 400 }],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const out = join(tools.folder, 'out');
    const { name, command } = buildStep(tools, 'kub build, nothing changed', rows, out, [
      ...firstAreas(20),
      '--format',
      'html',
    ]);
    const [program, ...words] = command;
    return [
      { name: 'kub --help', command: [...tools.kub, '--help'] },
      {
        name,
        command,
        before: () => {
          if (!existsSync(out)) spawnSync(program!, words, { stdio: 'ignore' });
        },
        watched: true,
      },
    ];
  },
};
