import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { PageRun } from './run-page.ts';

/** The page is what its commands answer; KUB_ACCEPT=1 writes the answers into it. */
export function expectAsShown(path: string, { text, problems }: PageRun): void {
  expect(problems).toEqual([]);
  if (process.env['KUB_ACCEPT'] === '1') writeFileSync(path, text);
  expect(text, `${path}: KUB_ACCEPT=1 npx vitest run test/handbook test/recipes`).toBe(
    readFileSync(path, 'utf8'),
  );
}
