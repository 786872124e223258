import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchBrowser } from '../../src/render/browser-launch.ts';
import { bundledChoice } from './pdf-browser.ts';

/*
 * The two pictures of README.md, made of the report that `npm start` builds, after `npm run build`:
 * `npx tsx test/support/readme-images.ts [PAGE PAGE]`. The pages are the overview and the first indicators of the PDF,
 * drawn by pdftoppm of poppler-utils.
 */
const [first = '5', second = '10'] = process.argv.slice(2);
const project = fileURLToPath(new URL('../../', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'kub-readme-'));
execFileSync(process.execPath, [join(project, 'bin/kub.js'), 'build', 'hassleholmen', '--out', out], {
  cwd: project,
});
const report = join(out, '2026/hassleholmen/kunskapsunderlag');

const { effects, choice } = await bundledChoice();
if (choice.kind !== 'chosen') process.exit(1);
const { browser } = await launchBrowser(effects, choice.browser);
const page = await browser.newPage();

await page.setViewport({ width: 1280, height: 1400 });
await page.goto(pathToFileURL(`${report}.html`).href);
await page.screenshot({ path: join(project, 'readme-html.png') });

const drawn = [first, second].map((number) => {
  const picture = join(out, `page-${number}`);
  execFileSync('pdftoppm', [
    ...['-f', number, '-l', number, '-r', '77', '-png', '-singlefile'],
    `${report}.pdf`,
    picture,
  ]);
  return `<img alt="" src="data:image/png;base64,${readFileSync(`${picture}.png`).toString('base64')}">`;
});
await page.setViewport({ width: 1302, height: 915 });
await page.setContent(
  `<body style="margin: 7px; display: flex; gap: 14px; background: #c9c9cf">${drawn.join('')}</body>`,
);
await page.screenshot({ path: join(project, 'readme-pdf.png') });
await browser.close();
