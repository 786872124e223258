import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';

const source = resolve(import.meta.dirname, '../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !/^diagnostics\/codes/.test(path));
const text = files.map((path) => readFileSync(join(source, path), 'utf8')).join('\n');

/** Codes that no module but the table names. */
function unusedOf(codes: readonly string[], where: string): readonly string[] {
  return codes.filter((code) => !where.includes(`'${code}'`));
}

test('every diagnostic code is one that kub can give', () => {
  expect(files.length).toBeGreaterThan(300);
  expect(unusedOf(Object.keys(diagnosticCodes), text)).toEqual([]);
});

test('a code that nobody gives is found', () => {
  expect(unusedOf(['file-not-found', 'never-given'], "report('file-not-found')")).toEqual(['never-given']);
});
