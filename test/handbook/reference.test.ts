import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/model/report.ts';
import { exampleContents, runKub } from '../support/run-kub.ts';
import { codesPage } from './reference/codes-page.ts';
import { columnWords } from './reference/column-words.ts';
import { codeColumns, columnsPage } from './reference/columns-page.ts';
import { commandsPage } from './reference/commands-page.ts';
import { configPage } from './reference/config-page.ts';
import { reportPage } from './reference/report-page.ts';

const folder = resolve(import.meta.dirname, '../../data/handbok/referens');

const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'felkoder.md': codesPage,
  'kolumner.md': columnsPage,
  'kommandon.md': commandsPage,
  'kub-yaml.md': configPage,
  'report-json.md': async () => reportPage(JSON.stringify(await exampleReport(), null, 2)),
};

describe('the reference says what the code says: KUB_ACCEPT=1 npx vitest run test/handbook', () => {
  test.each(Object.entries(pages))('%s', async (name, make) => {
    const page = await make();
    if (process.env['KUB_ACCEPT'] === '1') writeFileSync(join(folder, name), page);
    expect(page).toBe(readFileSync(join(folder, name), 'utf8'));
    // A row without words is no reference.
    expect(page).not.toMatch(/\| *\|$|undefined/m);
  });

  test('every column has words, and no words are about a column that is gone', () => {
    const names = (columns: Readonly<Record<string, unknown>>) => Object.keys(columns).sort();
    expect(names(columnWords)).toEqual(names(codeColumns));
    for (const [file, columns] of Object.entries(codeColumns)) {
      expect(names(columnWords[file]!), file).toEqual([...columns].sort());
    }
  });
});

/** The report of an invented area with one chapter, each list cut to its first element; it is a report still. */
async function exampleReport(): Promise<Report> {
  const { written } = await runKub(['build', 'norrhagen', '--format', 'json'], {
    contents: await exampleContents(),
  });
  const report = reportSchema.parse(JSON.parse(written['/prov/out/2026/norrhagen/report.json']!));
  const chapter = report.sections.find((section) => section.kind === 'theme' && section.entries.length > 0);
  return reportSchema.parse(firstOfEach({ ...report, sections: [chapter] }));
}

function firstOfEach(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(firstOfEach);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, firstOfEach(inner)]));
}
