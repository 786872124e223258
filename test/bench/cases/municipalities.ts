import { join } from 'node:path';
import type { BenchCase, BenchTools, Step } from '../harness/bench-case.ts';
import { buildStep, firstAreas, requireFiles } from '../harness/steps.ts';

async function stepOf(tools: BenchTools, count: number, format: 'html' | 'pdf'): Promise<Step> {
  const areas = firstAreas(count);
  const out = join(tools.folder, `out-${count}`);
  return {
    ...buildStep(tools, `${count} areas`, await tools.workspace('municipalities'), out, [
      ...areas,
      '--format',
      format,
    ]),
    verify: () => requireFiles(areas.map((area) => join(out, '2026', area, `kunskapsunderlag.${format}`))),
    watched: true,
  };
}

export const municipalitiesHtml: BenchCase = {
  name: 'municipalities-html',
  about: '290 areas × 40 indicators × 10 years × 3 sexes to pages, and 58 of them for what each takes',
  rounds: 1,
  targets: [
    { kind: 'cpu', step: '290 areas', seconds: 20 },
    { kind: 'memory', step: '290 areas', megabytes: 700 },
    { kind: 'memory-ratio', step: '290 areas', baseline: '58 areas', most: 1.2 },
  ],
  steps: async (tools) => [await stepOf(tools, 58, 'html'), await stepOf(tools, 290, 'html')],
};

export const municipalitiesPdf: BenchCase = {
  name: 'municipalities-pdf',
  about: '290 areas × 40 indicators × 10 years × 3 sexes to PDF, and 58 of them for what each takes',
  rounds: 1,
  targets: [{ kind: 'memory-ratio', step: '290 areas', baseline: '58 areas', most: 1.2 }],
  steps: async (tools) => [await stepOf(tools, 58, 'pdf'), await stepOf(tools, 290, 'pdf')],
};
