import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/sources/px/', import.meta.url));

test('the PX reader imports nothing but its own files, so that it can be published alone', () => {
  const files = readdirSync(folder);
  expect(files).toContain('parse-px.ts');
  const imports = files.flatMap((file) =>
    [...readFileSync(folder + file, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? ''),
  );
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter((from) => !from.startsWith('./'))).toEqual([]);
});
