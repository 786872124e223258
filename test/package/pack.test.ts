import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.ts';
import { bornAbroad2023, bornAbroadRest2023, municipalTurnout2022 } from '../support/hand-figures.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');

/** What a stranger has: an empty folder, an empty cache, no browser that a variable names. */
describe('the packed kub in an empty folder', () => {
  let folder = '';
  let built = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kub-package-'));
    built = join(folder, 'out/2026/hassleholmen');
    const environment = {
      ...process.env,
      XDG_CACHE_HOME: join(folder, 'cache'),
      KUB_CHROMIUM: '',
      PUPPETEER_EXECUTABLE_PATH: '',
    };
    const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
    });
    const archive = packed.stdout.trim().split('\n').at(-1)!;
    mkdirSync(join(folder, 'work'));
    writeFileSync(join(folder, 'work/package.json'), '{"private":true,"type":"module"}');
    const options = { cwd: join(folder, 'work'), env: environment, maxBuffer: 1 << 24 };
    await run('npm', ['install', '--no-audit', '--no-fund', join(folder, archive)], options);
    await run(
      'npx',
      ['kub', 'build', 'hassleholmen', '--format', 'html,pdf', '--out', join(folder, 'out')],
      options,
    );
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('writes both files, the report and every figure', () => {
    expect(readdirSync(built).sort()).toEqual([
      'kunskapsunderlag.html',
      'kunskapsunderlag.pdf',
      'report.json',
    ]);
    expect(readdirSync(join(folder, 'out/2026')).sort()).toEqual([
      'figures.csv',
      'hassleholmen',
      'manifest.json',
    ]);
  });

  test('report.json holds the figures of the hand calculation', () => {
    const report = JSON.parse(readFileSync(join(built, 'report.json'), 'utf8')) as Report;
    const entries = report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
    const abroad = entries.find((entry) => entry.indicator.id === 'utrikes_fodda')!;
    const { count, denominator } = bornAbroad2023.hassleholmen;
    expect(abroad.figure).toMatchObject({ status: 'shown', period: '2023', count, denominator });
    expect(abroad.benchmarks[0]!.figure).toMatchObject({ count: 28150, denominator: 114592 });
    const rest = bornAbroadRest2023.hassleholmen;
    const { comparison } = abroad.benchmarks[0]!;
    expect(comparison).toMatchObject({ testedValue: (100 * rest.count) / rest.denominator });
    const turnout = entries.find((entry) => entry.indicator.id === 'valdeltagande_kommun')!;
    expect(turnout.figure).toMatchObject({ period: '2022', count: 2543, denominator: 4750 });
  });

  test('the page prints them', () => {
    const text = readFileSync(join(built, 'kunskapsunderlag.html'), 'utf8')
      .replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>|<[^>]+>/g, ' ')
      .replace(/[\s\u00a0]+/g, ' ');
    expectFigures(text);
  });

  test('the PDF prints them', async () => {
    const bytes = new Uint8Array(readFileSync(join(built, 'kunskapsunderlag.pdf')));
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent();
      pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    await pdf.destroy();
    expectFigures(pages.join(' ').replace(/[\s\u00a0]+/g, ' '));
  });
});

/** Born abroad and turnout, of the area and of Borås, with their counts. */
function expectFigures(text: string): void {
  const { hassleholmen, boras } = bornAbroad2023;
  for (const share of [hassleholmen.percent, boras.percent, municipalTurnout2022.hassleholmen.percent]) {
    expect(text).toContain(`${share} %`);
  }
  expect(text).toContain(`${municipalTurnout2022.boras.percent} %`);
  expect(text).toContain('4 231');
  expect(text).toContain('7 306');
  expect(text).toContain('2 543');
}
