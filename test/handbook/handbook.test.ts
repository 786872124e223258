import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageRun, runPage } from './run-page.ts';

const folder = resolve(import.meta.dirname, '../../data/handbok');
const recipes = join(folder, 'recept');
const first = 'forsta-timmen.md';
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** KUB_ACCEPT=1 writes what kub answers into the pages. */
const isAccepting = process.env['KUB_ACCEPT'] === '1';

function expectAsShown(page: string, { text, problems }: PageRun): void {
  expect(problems).toEqual([]);
  if (isAccepting) writeFileSync(join(folder, page), text);
  expect(text, `${page}: KUB_ACCEPT=1 npx vitest run test/handbook`).toBe(
    readFileSync(join(folder, page), 'utf8'),
  );
}

describe('every page does what it says', () => {
  let start = '';
  let hour: PageRun;
  beforeAll(async () => {
    start = mkdtempSync(join(tmpdir(), 'kub-handbook-'));
    hour = await runPage(readFileSync(join(folder, first), 'utf8'), join(start), recipes);
  }, 240_000);
  afterAll(() => rmSync(start, { recursive: true, force: true }));

  test('the first hour, from an empty folder', () => expectAsShown(first, hour));

  // The other pages begin where the hour ended, each in a copy of its own.
  test.each(pages.filter((name) => name !== first))('%s', async (page) => {
    const copy = mkdtempSync(join(tmpdir(), 'kub-handbook-page-'));
    try {
      cpSync(hour.folder, join(copy, basename(hour.folder)), { recursive: true });
      const text = readFileSync(join(folder, page), 'utf8');
      expectAsShown(page, await runPage(text, join(copy, basename(hour.folder)), recipes));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
