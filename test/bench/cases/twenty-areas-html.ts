import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { markdownStep, pythonStep } from '../harness/peer-steps.ts';
import { buildStep, firstAreas, floorStep, requireFiles } from '../harness/steps.ts';

const areas = firstAreas(20);

export const twentyAreasHtml: BenchCase = {
  name: 'twenty-areas-html',
  about: '20 areas × 40 indicators from 100 800 rows to pages, cold',
  rounds: 3,
  targets: [
    { kind: 'ratio', step: 'kub', baseline: 'pandas + Jinja, plain SVG', most: 1 },
    { kind: 'ratio', step: 'kub', baseline: 'pandas + Jinja, matplotlib', most: 1 / 20 },
    { kind: 'ratio', step: 'kub', baseline: 'R Markdown + ggplot2', most: 1 / 50 },
  ],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const out = join(tools.folder, 'out');
    return [
      floorStep(tools, rows, areas),
      {
        ...buildStep(tools, 'kub', rows, out, [...areas, '--format', 'html']),
        verify: () => requireFiles(areas.map((area) => join(out, '2026', area, 'kunskapsunderlag.html'))),
        watched: true,
      },
      pythonStep(tools, rows, areas, 'svg', 'html'),
      { ...pythonStep(tools, rows, areas, 'matplotlib', 'html'), rounds: 1 },
      { ...markdownStep(tools, rows, areas), rounds: 1 },
    ];
  },
};
