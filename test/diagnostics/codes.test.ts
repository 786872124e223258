import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeEntry } from '../../src/diagnostics/code-entry.ts';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';

describe('diagnosticCodes', () => {
  test.each(Object.entries<CodeEntry>(diagnosticCodes))(
    '%s has words in both languages',
    (code, { sv, en }) => {
      expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const words of [sv, en]) {
        expect(words.title).toMatch(/^\S.*[^.\s]$/);
        expect(words.remedy).toMatch(/^\S.*[.!?]$/s);
      }
      expect(sv.title).not.toBe(en.title);
      // What is expected is said in both languages or left to the diagnostic in both.
      expect(sv.expected === undefined).toBe(en.expected === undefined);
    },
  );

  test('no code is taken twice by two files of the table', async () => {
    const folder = resolve(import.meta.dirname, '../../src/diagnostics');
    const files = readdirSync(folder).filter((name) => /^codes-.+\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    const parts = (await Promise.all(
      files.map((name) => import(pathToFileURL(join(folder, name)).href)),
    )) as Record<string, Record<string, CodeEntry>>[];
    const entries = parts.flatMap((part) => Object.values(part).flatMap((codes) => Object.entries(codes)));
    expect(entries.length).toBeGreaterThanOrEqual(Object.keys(diagnosticCodes).length);
    // A table may be laid into another one; two entries of one code would hide each other.
    const all: Readonly<Record<string, CodeEntry>> = diagnosticCodes;
    for (const [code, entry] of entries) expect(all[code] === entry, code).toBe(true);
  });
});
