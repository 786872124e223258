import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { machineBackground } from '../../../src/cli/background.ts';
import { machineEffects } from '../../../src/cli/effects.ts';
import { readReport } from '../../../src/pipeline/render-stored.ts';
import { openBrowser } from '../../../src/render/browser.ts';
import { resolveBrowser } from '../../../src/render/browser-choice.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { renderReport } from '../../../src/render/render-report.ts';
import { createRenderTools, type RenderTools } from '../../../src/render/render-tools.ts';

/*
 * The PDF step alone, in milliseconds, with the browser started and the pages made before the clock:
 * `node --import tsx pdf-step.ts chromium|kub FOLDER AREA…` of stored reports. `chromium` prints the pages as they
 * are, `kub` makes the finished PDFs of the same.
 */
const [mode = '', folder = '.', ...areas] = process.argv.slice(2);
const effects = machineEffects();
const choice = await resolveBrowser(effects);
if (choice.kind !== 'chosen') throw new Error('no browser');
const printer = await openBrowser(effects, choice, { tabs: 2 });
const thread = machineBackground(resolve(import.meta.dirname, '../../../dist/finish-thread.js'));
const { assets } = createRenderTools(effects);
const reports = await Promise.all(
  areas.map((area) => readReport(effects, join(folder, area, 'report.json'))),
);
const pages = await Promise.all(reports.map(async (report) => renderHtml(report, 'sv', await assets())));
const tools: RenderTools = {
  assets,
  page: async (report) => pages[reports.indexOf(report)]!,
  printer: async () => ({
    ...printer,
    finish: async (printed) => (await thread.run(printed)) as Uint8Array | undefined,
  }),
  close: async () => undefined,
};
const first = pages[0];
if (first === undefined) throw new Error('no areas');
// A browser's first page, and a thread's first file, cost more than the rest.
await (mode === 'kub' ? renderReport(reports[0]!, 'pdf', 'sv', tools) : printer.print(first));

const start = performance.now();
const made = await Promise.all(
  mode === 'kub'
    ? reports.map(async (report) => (await renderReport(report, 'pdf', 'sv', tools)).bytes)
    : pages.map((page) => printer.print(page)),
);
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, bytes: made.reduce((sum, { length }) => sum + length, 0) }));
await printer.close();
process.exit();
