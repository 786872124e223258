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
    const parts = await Promise.all([
      import('../../src/diagnostics/codes-reading.ts'),
      import('../../src/diagnostics/codes-formats.ts'),
      import('../../src/diagnostics/codes-px.ts'),
      import('../../src/diagnostics/codes-observations.ts'),
      import('../../src/diagnostics/codes-conflicts.ts'),
      import('../../src/diagnostics/codes-areas.ts'),
      import('../../src/diagnostics/codes-workspace.ts'),
      import('../../src/diagnostics/codes-look.ts'),
      import('../../src/diagnostics/codes-notes.ts'),
      import('../../src/diagnostics/codes-disclosure.ts'),
      import('../../src/diagnostics/codes-import.ts'),
      import('../../src/diagnostics/codes-editions.ts'),
      import('../../src/diagnostics/codes-engines.ts'),
    ]);
    const names = parts.flatMap((part) => Object.values(part).flatMap((codes) => Object.keys(codes)));
    expect(names).toHaveLength(Object.keys(diagnosticCodes).length);
  });
});
