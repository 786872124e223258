import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');
const most = 300;
const lengths = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(join(source, path), 'utf8').split('\n').length - 1] as const);

const tooLong = (files: typeof lengths): readonly string[] =>
  files.filter(([, lines]) => lines > most).map(([path]) => path);

test(`no source file has more than ${most} lines`, () => {
  expect(lengths.length).toBeGreaterThan(most);
  expect(tooLong(lengths)).toEqual([]);
});

test('a longer one is found', () => {
  expect(tooLong([...lengths, ['render/everything.ts', most + 1]])).toEqual(['render/everything.ts']);
});
