import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlOf, type Programme, reportOf } from '../support/programmes.ts';

/** Programme, area and profile ('' for the full report). */
const cases: readonly (readonly [Programme | 'boras', string, string])[] = [
  ['boras', 'norrby', 'kortversion'],
  ['halsolots', 'bjorkon', ''],
  ['psykisk-ohalsa', 'ekliden', 'psykisk-halsa-18-64'],
  ['halsocafe', 'nordsjo', ''],
  ['steg', 'tallhed', ''],
];

const accept = process.env['KUB_ACCEPT'] === '1';
const command = 'KUB_ACCEPT=1 npx vitest run test/programmes/golden.test.ts';
let changed = 0;

function expectedPath(programme: string, name: string): string {
  return fileURLToPath(new URL(`../../fixtures/programmes/${programme}/expected/${name}`, import.meta.url));
}

/** Holds a text against the kept one, or keeps it when changes are accepted. */
function hold(programme: string, name: string, text: string): void {
  const path = expectedPath(programme, name);
  if (accept) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const kept = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (kept !== text) changed += 1;
  expect(text).toBe(kept);
}

/** The page as a reader meets it: styles, script and drawings have their own tests. One element a line. */
function pageText(html: string): string {
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '<$1></$1>')
    .replace(/(<svg\b[^>]*>)([\s\S]*?)<\/svg>/g, (_, open: string, inner: string) => {
      const title = /<title\b[^>]*>[\s\S]*?<\/title>/.exec(inner)?.[0] ?? '';
      return `<svg${/\sid="[^"]*"/.exec(open)?.[0] ?? ''}>${title}</svg>`;
    })
    .replace(/(content="(?:kub |default-src)[^"]*")/g, 'content="…"')
    .replace(/Gjort med kub [\d.]+/g, 'Gjort med kub')
    .replace(/\n\s*\n+/g, '\n');
}

describe('the reports of the five programmes are as they were', () => {
  test.each(cases)('%s: %s %s', async (programme, area, profile) => {
    const report = await reportOf(programme, area, profile === '' ? {} : { profile });
    // The version moves with every release, and says nothing of the content.
    hold(programme, 'report.json', `${JSON.stringify({ ...report, kub: '' }, null, 1)}\n`);
    hold(programme, 'kunskapsunderlag.html', pageText(await htmlOf(report)));
  });

  test('the same input gives the same report', async () => {
    const [first, second] = await Promise.all([reportOf('steg', 'algsjo'), reportOf('steg', 'algsjo')]);
    expect(JSON.stringify(first)).toBe(JSON.stringify(second));
  });

  afterAll(() => {
    if (changed > 0) console.log(`Intended? Accept the change and say why in the commit:\n  ${command}`);
  });
});
