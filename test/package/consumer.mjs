// A project of its own that has installed kub: run by published.test.ts against what npm pack makes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as kub from 'kub';
import { wilson } from 'kub/stats';

const workspace = await kub.readWorkspace();
const figure = kub
  .publishedFigures(workspace)
  .find(
    ({ area, indicator, period, sex, age }) =>
      area === 'hassleholmen' &&
      indicator === 'utrikes_fodda' &&
      period === '2023' &&
      sex === 'total' &&
      age === 'total',
  );
let title = '';
for await (const report of kub.buildReports(workspace, { areas: ['hassleholmen'] })) {
  const page = await kub.renderReport(kub.reportSchema.parse(report), { format: 'html' });
  title = /<title>([^<]*)/.exec(String(page.bytes))?.[1] ?? '';
}
const refused = await kub.readWorkspace('/nowhere').catch((error) => error);
const hidden = await import('kub/dist/chunks/none.js').catch((error) => error.code);
const { lower } = wilson({ count: 15, denominator: 148 });
process.stdout.write(
  JSON.stringify({
    lower,
    count: figure.count,
    denominator: figure.denominator,
    title,
    refused: refused instanceof kub.InputError ? 'InputError' : String(refused),
    hidden,
    schema: JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('kub/schema/report.json')), 'utf8')),
    functions: Object.keys(kub).sort(),
  }),
);
