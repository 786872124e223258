import type { BenchCase } from '../harness/bench-case.ts';

export const startUp: BenchCase = {
  name: 'start-up',
  about: 'kub --help against the start of bare Node',
  rounds: 15,
  targets: [{ kind: 'ratio', step: 'kub --help', baseline: 'node', most: 1.5 }],
  steps: async ({ kub }) => [
    { name: 'node', command: ['node', '-e', '0'] },
    { name: 'kub --help', command: [...kub, '--help'] },
  ],
};
