import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFolder } from '../../src/audit/audit-folder.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import type { Effects } from '../../src/io/effects.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

import { pdfText } from '../support/pdf-text.ts';

interface Sentinel {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly sex: string;
  readonly texts: readonly string[];
}

const root = new URL('../../', import.meta.url).pathname;
const workspace = `${root}fixtures/almby`;
const { sentinels } = JSON.parse(readFileSync(`${workspace}/sentinels.json`, 'utf8')) as {
  sentinels: readonly Sentinel[];
};

/**
 * A planted text as a whole number: no digit on either side, and no decimals after an integer. A text
 * with many decimals was cut off, so more of them may follow.
 */
const patternOf = (text: string): string => {
  const quoted = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /[.,]\d{4,}$/.test(text) ? quoted : `${quoted}(?!\\d|[.,]\\d)`;
};

const patterns = sentinels
  // Where every number is common (3 of 40), there is nothing to tell it by.
  .filter(({ texts }) => texts.length > 0)
  .map((sentinel) => ({
    sentinel,
    pattern: new RegExp(`(?<![\\d,.])(?:${sentinel.texts.map(patternOf).join('|')})`, 'g'),
  }));

/**
 * Sentinels that stand in a text. `rounded` are whole numbers that the documents print for other shown
 * figures (a limit of 1 850.07 reads 1 850): a planted number that is alike cannot be told from them.
 */
function planted(text: string, rounded: ReadonlySet<number> = new Set()): readonly string[] {
  return patterns
    .filter(({ pattern }) =>
      [...text.matchAll(pattern)].some(([hit]) => !rounded.has(Number(hit.replace(/[\s\u00a0\u202f]/g, '')))),
    )
    .map(({ sentinel: { area, indicator, period, sex } }) => `${area}/${indicator}/${period}/${sex}`);
}

/** What the numbers with decimals of a report read as without them; whole numbers are not among them. */
function roundedNumbers(report: string): ReadonlySet<number> {
  const decimals = report.match(/(?<=[:[,]\s*)\d+\.\d+(?=\s*[,\]}\n])/g) ?? [];
  return new Set(
    decimals
      .map(Number)
      .filter((value) => value >= 1000)
      .map(Math.round),
  );
}

async function kub(argv: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const real = machineEffects();
  const effects: Effects = { ...real, terminal: { ...real.terminal, out: say, err: say } };
  const code = await run(argv, effects, kubVersion);
  return { code, said };
}

describe('no planted number of Almby is written anywhere', { timeout: 400_000 }, () => {
  let out = '';
  let said = '';
  let withPdf = false;
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'kub-leaks-'));
    withPdf = (await bundledChoice()).choice.kind === 'chosen';
    const format = `html,${withPdf ? 'pdf,' : ''}docx,xlsx,csv,json`;
    const built = await kub([
      'build',
      '--all',
      '--workspace',
      workspace,
      '--out',
      out,
      '--format',
      format,
      '--json',
    ]);
    expect(built.code).toBe(0);
    said = built.said;
  }, 400_000);
  afterAll(async () => {
    if (out !== '') await rm(out, { recursive: true, force: true });
  });

  test('there is something to look for, and the search finds it', () => {
    expect(sentinels.length).toBeGreaterThan(10);
    const [first] = sentinels;
    expect(planted(`x ${first?.texts[0]} x`)).not.toEqual([]);
    expect(planted(`x 1${first?.texts[0]} x`)).toEqual([]);
  });

  test('files', async () => {
    // Parts of documents and workbooks are searched with their renderers (test/render/docx-almby.test.ts).
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.\w+$/.test(path) && !/\.(docx|xlsx)$/.test(path),
    );
    expect(files.length).toBeGreaterThan(15);
    const found: Record<string, readonly string[]> = {};
    for (const path of files) {
      const bytes = readFileSync(join(out, path));
      const text = path.endsWith('.pdf')
        ? (await pdfText(new Uint8Array(bytes))).join('\n')
        : readable(path, bytes.toString('utf8'));
      const report = join(out, dirname(path), 'report.json');
      const shown = /\.(html|pdf)$/.test(path)
        ? roundedNumbers(readFileSync(report, 'utf8'))
        : new Set<number>();
      const names = planted(text, shown);
      if (names.length > 0) found[path] = names;
    }
    expect(found).toEqual({});
    if (withPdf) expect(files.some((path) => path.endsWith('.pdf'))).toBe(true);
  });

  test.each([
    ['the build', []],
    ['check', ['check', '--json']],
    ['list', ['list', 'indicators', '--json']],
    ['export csv', ['export', '--format', 'csv']],
    ['export json', ['export', '--format', 'json']],
    ['compare', ['compare', 'lovstigsdalen', 'sjohagsudden', '--format', 'csv']],
    ['compare json', ['compare', 'lovstigsdalen', 'sjohagsudden', '--format', 'json']],
    ['explain', ['explain', 'lovstigsdalen', 'suicid']],
    ['explain json', ['explain', 'lovstigsdalen', 'suicid', '--json']],
  ])('what %s says', async (_, argv) => {
    const text = argv.length === 0 ? said : (await kub([...argv, '--workspace', workspace])).said;
    expect(text.length).toBeGreaterThan(10);
    expect(planted(text)).toEqual([]);
  });

  test('and the audit from the outside finds nothing', async () => {
    const { findings, withheld, files } = await auditFolder(machineEffects().files, out);
    expect(withheld).toBeGreaterThan(50);
    expect(files).toBeGreaterThan(30);
    expect(findings).toEqual([]);
  });
});

/** Fonts and pictures in base64 and hashes are not numbers. */
function readable(path: string, text: string): string {
  const plain = text.replace(/data:[\w/+.-]+;base64,[A-Za-z0-9+/=]+/g, '').replace(/\b[0-9a-f]{64}\b/g, '');
  return path.endsWith('.html') ? plain.replace(/<style>[\s\S]*?<\/style>/g, '') : plain;
}
