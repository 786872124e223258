import { join } from 'node:path';
import type { BenchCase, Step } from '../harness/bench-case.ts';
import { buildStep, firstAreas } from '../harness/steps.ts';

const areas = firstAreas(20);

export const pdfStep: BenchCase = {
  name: 'pdf-step',
  about: '20 pages to finished PDFs against what the same Chromium needs to print them, both started',
  rounds: 3,
  targets: [{ kind: 'ratio', step: 'kub', baseline: 'Chromium', most: 1.25 }],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const out = join(tools.folder, 'out');
    const program = join(tools.root, 'test/bench/programs/pdf-step.ts');
    const step = (name: string, mode: string): Step => ({
      name,
      command: ['node', '--import', 'tsx', program, mode, join(out, '2026'), ...areas],
      reported: (output) => (JSON.parse(output) as { milliseconds: number }).milliseconds,
    });
    return [
      buildStep(tools, 'reports', rows, out, [...areas, '--format', 'json']),
      step('Chromium', 'chromium'),
      step('kub', 'kub'),
    ];
  },
};
