import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAsShown } from './expect-as-shown.ts';
import { type PageRun, runPage } from './run-page.ts';

const folder = resolve(import.meta.dirname, '../../data/handbok');
const recipes = join(folder, 'recept');
const first = 'forsta-timmen.md';
/** Run elsewhere: against the packed package (test/recipes), and against a database server. */
const elsewhere = ['recept.md', 'stora-data.md'];
const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && !elsewhere.includes(name));

describe('every page does what it says', () => {
  let start = '';
  let hour: PageRun;
  beforeAll(async () => {
    start = mkdtempSync(join(tmpdir(), 'kub-handbook-'));
    hour = await runPage(readFileSync(join(folder, first), 'utf8'), join(start), recipes);
  }, 240_000);
  afterAll(() => rmSync(start, { recursive: true, force: true }));

  test('the first hour, from an empty folder', () => expectAsShown(join(folder, first), hour));

  // The other pages begin where the hour ended, each in a copy of its own.
  test.each(pages.filter((name) => name !== first))('%s', async (page) => {
    const copy = mkdtempSync(join(tmpdir(), 'kub-handbook-page-'));
    try {
      cpSync(hour.folder, join(copy, basename(hour.folder)), { recursive: true });
      const text = readFileSync(join(folder, page), 'utf8');
      expectAsShown(join(folder, page), await runPage(text, join(copy, basename(hour.folder)), recipes));
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
