import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/notes/markdown.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { noteHtmlBlocks } from '../../src/render/docx/note-html.ts';
import { readConfig } from '../../src/workspace/read-config.ts';
import { expectHarmlessPage } from './harmless.ts';
import { changedText, fuzz, fuzzSeconds, hostileTexts } from './support.ts';

const noScripts: ReadonlySet<string> = new Set();
const vocabulary = {
  areas: [{ id: 'norrhagen', name: 'Norrhagen' }],
  themes: [{ id: 'halsa', name: 'Hälsa' }],
  indicators: [{ id: 'folkmangd', name: 'Folkmängd' }],
  notes: ['resurser-odling'],
  knownNames: [],
  today: '2026-01-01',
};
const note = `---
typ: insats
titel: Simskola
omraden: [norrhagen]
teman: [halsa]
kalla: Kommunen
datum: 2025-03-01
arrangorer:
  - Föreningen
finansiering:
  - {part: Kommunen, andel: 60}
  - {part: Föreningen, andel: 40}
---
## Rubrik

Text med **stark**, *betoning*, [länk](https://example.org) och {{uppgift folkmangd 2023}}.

- en
- två

| Dag | Tid |
|---|---|
| må | 9 |

> Ett citat.
`;
const yaml = `kommun: boras
utgava: 2026
data:
  - fil: data/*.csv
    kalla: SCB
    kolumner: {omrade: plats}
    tecken: {"..": saknas}
teman:
  - {id: halsa, namn: Hälsa}
utseende:
  farger: {primar: "#12436D"}
`;

/** Markdown that parsers are slow at, each some tens of kilobytes long. */
const slowTexts = [
  '[ab](<',
  '[',
  '![',
  '](',
  '[a](',
  '<',
  '`',
  '*a_',
  '**a ',
  '_*',
  '> ',
  '- ',
  '\\',
  '&#',
  '|a',
  '|',
  '~~',
  '[a]: <',
  '[^',
  '{{',
  '[x]{lang=',
  '1. ',
  '\n\n* ',
  '<!--',
  '"',
  '(',
  '- - ',
  '    ',
  '`'.repeat(7),
  '***',
];

describe('a note is read or refused', { timeout: fuzzSeconds * 1000 + 240_000 }, () => {
  test('front matter and body, spoilt', async () => {
    await fuzz(changedText(note), (text) => {
      const { note: read, diagnostics } = readNote('anteckningar/x.md', text, vocabulary);
      for (const { code } of diagnostics) expect(typeof code).toBe('string');
      if (read) {
        expectHarmlessPage(read.html, noScripts);
        expectHarmlessWords(read.html);
      }
    });
  });

  test('Markdown of hostile pieces, on the page and in a document', async () => {
    const body = fc.array(
      fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 8 })),
      { maxLength: 20 },
    );
    await fuzz(
      body.map((parts) => parts.join('')),
      (text) => {
        const { html } = renderMarkdown(text);
        expectHarmlessPage(html, noScripts);
        expectHarmlessWords(html);
      },
    );
  });

  test('Markdown that parsers are slow at', async () => {
    const long = fc
      .tuple(
        fc.constantFrom(...slowTexts),
        fc.constantFrom(...slowTexts),
        fc.integer({ min: 1, max: 90_000 }),
      )
      .map(([one, other, size]) => (one + other).repeat(Math.ceil(size / (one + other).length)));
    await fuzz(long, (text) => void renderMarkdown(text));
  });

  test.each(slowTexts)('%j repeated to 90 kB is not slow', (piece) => {
    const text = piece.repeat(Math.ceil(90_000 / piece.length));
    renderMarkdown('värm upp');
    const start = process.cpuUsage();
    renderMarkdown(text);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(5000);
  });

  test('what is longer than any note is refused, and says so', () => {
    const { note: read, diagnostics } = readNote(
      'anteckningar/x.md',
      `${note}${'ord '.repeat(300_000)}`,
      vocabulary,
    );
    expect(read).toBeNull();
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'note-too-long', severity: 'error' }));
  });
});

/** The blocks of a document link to the web, to e-mail or to places in it. */
function expectHarmlessWords(html: string): void {
  const blocks = noteHtmlBlocks(html, { style: 'Body', language: '', prefix: 'n' });
  const links = blocks.flatMap((block) =>
    'words' in block ? block.words.flatMap(({ link }) => (link === undefined ? [] : [link])) : [],
  );
  for (const link of links) expect(link).toMatch(/^(?:https?:\/\/|mailto:|#)/i);
}

describe('kub.yaml is read or refused', { timeout: fuzzSeconds * 1000 + 240_000 }, () => {
  test('spoilt', async () => {
    await fuzz(changedText(yaml), (text) => {
      const { config, diagnostics } = readConfig('kub.yaml', text);
      if (!config) expect(diagnostics.length).toBeGreaterThan(0);
    });
  });

  test('names of what every object has are unknown keys', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const { config, diagnostics } = readConfig('kub.yaml', `${yaml}${key}:\n  polluted: ja\n`);
      expect(config, key).toBeNull();
      expect(
        diagnostics.map(({ code }) => code),
        key,
      ).toContain('unknown-key');
      const front = note.replace('typ: insats', `typ: insats\n${key}: {polluted: ja}`);
      const read = readNote('anteckningar/x.md', front, vocabulary);
      expect(
        read.diagnostics.map(({ code }) => code),
        key,
      ).toContain('unknown-key');
    }
  });

  test('aliases that grow to a billion are refused', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
    const start = performance.now();
    const { config } = readConfig('kub.yaml', `a0: &a0 [x]\n${lines.join('\n')}\n${yaml}`);
    expect(config).toBeNull();
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
