import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { pythonStep } from '../harness/peer-steps.ts';
import { buildStep, firstAreas, requireFiles } from '../harness/steps.ts';

const areas = firstAreas(20);

export const twentyAreasPdf: BenchCase = {
  name: 'twenty-areas-pdf',
  about: '20 areas × 40 indicators from 100 800 rows to PDF, cold',
  rounds: 1,
  targets: [{ kind: 'ratio', step: 'kub', baseline: 'pandas + Jinja + WeasyPrint', most: 1 / 15 }],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const out = join(tools.folder, 'out');
    return [
      {
        ...buildStep(tools, 'kub', rows, out, [...areas, '--format', 'pdf']),
        verify: () => requireFiles(areas.map((area) => join(out, '2026', area, 'kunskapsunderlag.pdf'))),
        watched: true,
      },
      pythonStep(tools, rows, areas, 'svg', 'pdf'),
    ];
  },
};
