import { join } from 'node:path';
import { machineEffects } from '../../../src/cli/effects.ts';
import {
  bundledChromium,
  type UnpackedChromium,
  unpackChromium,
} from '../../../src/render/browser-bundle.ts';
import { resolveBrowser } from '../../../src/render/browser-choice.ts';
import type { BenchCase } from '../harness/bench-case.ts';
import { buildStep, requireFiles } from '../harness/steps.ts';

/** The browser that kub itself would start, ready to be started by others; undefined where there is none. */
async function chosenBrowser(): Promise<UnpackedChromium | undefined> {
  const effects = machineEffects();
  const choice = await resolveBrowser(effects);
  if (choice.kind !== 'chosen') return undefined;
  if (choice.browser.origin !== 'bundled') return { executable: choice.browser.path, environment: {} };
  const bundle = await bundledChromium(effects);
  return bundle === null ? undefined : await unpackChromium(effects, bundle);
}

export const onePdfCold: BenchCase = {
  name: 'one-pdf-cold',
  about: 'one area from 100 800 rows to PDF, cold, against starting the same Chromium to print the same page',
  rounds: 5,
  targets: [{ kind: 'ratio', step: 'kub', baseline: 'floor', most: 1.6 }],
  steps: async (tools) => {
    const rows = await tools.workspace('neighbourhoods');
    const browser = await chosenBrowser();
    const skipped = browser === undefined ? { skipped: 'no browser on this machine' } : {};
    const [pages, out] = [join(tools.folder, 'pages'), join(tools.folder, 'out')];
    const page = join(pages, '2026/plats-0001/kunskapsunderlag.html');
    const printed = join(tools.folder, 'floor.pdf');
    const program = join(tools.root, 'test/bench/programs/print-pdf.mjs');
    return [
      { ...buildStep(tools, 'page', rows, pages, ['plats-0001', '--format', 'html']), rounds: 1 },
      {
        name: 'floor',
        command: ['node', program, browser?.executable ?? '', page, printed],
        env: browser?.environment ?? {},
        verify: () => requireFiles([printed]),
        watched: true,
        ...skipped,
      },
      {
        ...buildStep(tools, 'kub', rows, out, ['plats-0001', '--format', 'pdf']),
        verify: () => requireFiles([join(out, '2026/plats-0001/kunskapsunderlag.pdf')]),
        watched: true,
        ...skipped,
      },
    ];
  },
};
