import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { buildStep } from '../harness/steps.ts';

export const gate: BenchCase = {
  name: 'gate',
  about:
    'disclosure control and its audit against the whole of kub build --all --format json, 47 small areas',
  rounds: 3,
  // At most three times the rest is at most three quarters of the whole.
  targets: [{ kind: 'ratio', step: 'gate and audit', baseline: 'kub', most: 0.75 }],
  steps: async (tools) => {
    const { root, folder, workspace } = tools;
    const rows = await workspace('small-areas');
    return [
      {
        name: 'gate and audit',
        command: ['node', '--import', 'tsx', join(root, 'test/bench/programs/gate.ts'), rows],
        reported: (output) => (JSON.parse(output) as { milliseconds: number }).milliseconds,
      },
      {
        ...buildStep(tools, 'kub', rows, join(folder, 'out'), ['--all', '--format', 'json']),
        watched: true,
      },
    ];
  },
};
