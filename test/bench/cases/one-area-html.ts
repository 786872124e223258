import { join } from 'node:path';
import type { BenchCase } from '../harness/bench-case.ts';
import { markdownStep, pythonStep } from '../harness/peer-steps.ts';
import { buildStep, floorStep, requireFiles } from '../harness/steps.ts';

const areas = ['plats-0001'];

export const oneAreaHtml: BenchCase = {
  name: 'one-area-html',
  about: 'one area from 100 800 rows to its page, cold',
  rounds: 7,
  targets: [
    { kind: 'ratio', step: 'kub', baseline: 'floor', most: 2.5 },
    { kind: 'ratio', step: 'kub', baseline: 'pandas + Jinja, plain SVG', most: 1 },
    { kind: 'ratio', step: 'kub', baseline: 'pandas + Jinja, matplotlib', most: 1 },
    { kind: 'ratio', step: 'kub', baseline: 'R Markdown + ggplot2', most: 1 },
  ],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const out = join(tools.folder, 'out');
    return [
      floorStep(tools, rows, areas),
      {
        ...buildStep(tools, 'kub', rows, out, [...areas, '--format', 'html']),
        verify: () => requireFiles([join(out, '2026/plats-0001/kunskapsunderlag.html')]),
        watched: true,
      },
      pythonStep(tools, rows, areas, 'svg', 'html'),
      { ...pythonStep(tools, rows, areas, 'matplotlib', 'html'), rounds: 3 },
      { ...markdownStep(tools, rows, areas), rounds: 1 },
    ];
  },
};
