import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError, readReport, renderReport, reportSchema } from '../../src/index.ts';
import { sectionSchema } from '../../src/model/report.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/formats');
/** A stored report that were made anew would prove nothing: it is the file that was written then. */
const hashes: readonly string[] = ['1897afd3954d70a1d76228a6e2664154e1c1405475b88f91d82039114c426a4f'];
const formats = hashes.map((hash, index) => ({
  format: index + 1,
  hash,
  file: join(folder, `report-${index + 1}.json`),
}));

test('there is a stored report of every format up to the one that is written now', () => {
  expect(reportSchema.shape.format.value).toBe(hashes.length);
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(hashes.length);
});

describe.each(formats)('a report of format $format', { timeout: 240_000 }, ({ hash, file }) => {
  test('is as it was written, with every kind of section', () => {
    const bytes = readFileSync(file);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    const kinds = (JSON.parse(String(bytes)).sections as { kind: string }[]).map(({ kind }) => kind);
    const known = sectionSchema.options.map((option) => option.shape.kind.value);
    expect(known.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  test('is read and rendered, with its numbers', async () => {
    const report = await readReport(file);
    const appendix = report.sections.find((section) => section.kind === 'table-appendix');
    expect(appendix?.figures.length).toBeGreaterThan(20);
    const page = String((await renderReport(report, { format: 'html' })).bytes);
    expect(page).toContain('Norrängby');
    const names = report.sections.flatMap((section) =>
      'entries' in section ? section.entries.map(({ indicator }) => indicator.name) : [],
    );
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(page.includes(name), name).toBe(true);
    for (const format of ['docx', 'xlsx'] as const)
      expect((await renderReport(report, { format, language: 'en' })).bytes.length).toBeGreaterThan(5000);
    const { bytes } = await renderReport(report, { format: 'json' });
    const again = JSON.parse(Buffer.from(bytes).toString());
    expect(again).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

test('a report of a format to come is refused, and says so', async () => {
  const own = mkdtempSync(join(tmpdir(), 'kub-format-'));
  const file = join(own, 'report.json');
  writeFileSync(file, JSON.stringify({ format: hashes.length + 1, ny: [] }));
  const problem = await readReport(file).catch((error: unknown) => error);
  rmSync(own, { recursive: true });
  expect(problem).toBeInstanceOf(InputError);
  expect(problem).toMatchObject({
    diagnostics: [{ code: 'format-too-new', found: String(hashes.length + 1) }],
  });
});

test.each([
  ['<!doctype html>', 'not-json'],
  ['{"format": 1, "kub":', 'truncated-file'],
])('%s is refused as %s', async (text, code) => {
  const own = mkdtempSync(join(tmpdir(), 'kub-format-'));
  const file = join(own, 'report.json');
  writeFileSync(file, text);
  const problem = await readReport(file).catch((error: unknown) => error);
  rmSync(own, { recursive: true });
  expect(problem).toMatchObject({ diagnostics: [{ code, file, line: 1, found: text }] });
});
