import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { buildStep, firstAreas } from '../harness/steps.ts';

const most = 15;

export const htmlPerArea: BenchCase = {
  name: 'html-per-area',
  about: `21 areas × 40 indicators to pages against one of them: at most ${most} ms for each of the other 20`,
  rounds: 5,
  targets: [{ kind: 'more', step: '21 areas', baseline: '1 area', milliseconds: 20 * most }],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    return [1, 21].map((count) =>
      buildStep(tools, count === 1 ? '1 area' : `${count} areas`, rows, join(tools.folder, `out-${count}`), [
        ...firstAreas(count),
        '--format',
        'html',
      ]),
    );
  },
};
