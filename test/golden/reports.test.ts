import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildReports, type Report, readWorkspace, reportSchema } from '../../src/index.ts';

const root = resolve(import.meta.dirname, '../..');

/** One report of each workspace, whole: any change of a figure, a word or an order shows here. */
const cases = [
  { name: 'hassleholmen', workspace: 'data', area: 'hassleholmen' },
  { name: 'angskulla', workspace: 'fixtures/almby', area: 'angskulla' },
] as const;

const accepts = process.env['KUB_ACCEPT'] === '1';

describe('golden reports', () => {
  test.each(cases)('$name is as it was', async ({ name, workspace, area }) => {
    const [report] = await reportsOf(join(root, workspace), area);
    const now = `${JSON.stringify(report, null, 1)}\n`;
    const path = join(root, `fixtures/golden/${name}.json`);
    if (accepts) writeFileSync(path, now);
    const then = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (now !== then) {
      const changed = join(root, `fixtures/golden/${name}-changed.json`);
      writeFileSync(changed, now);
      const line = now.split('\n').findIndex((text, index) => text !== then.split('\n')[index]);
      expect.fail(
        `${name}.json differs from line ${line + 1}: see fixtures/golden/${name}-changed.json. ` +
          'If the change is meant, say why in the commit: KUB_ACCEPT=1 npx vitest run test/golden',
      );
    }
    expect(reportSchema.safeParse(JSON.parse(now)).success).toBe(true);
  });
});

async function reportsOf(folder: string, area: string): Promise<Report[]> {
  const workspace = await readWorkspace(folder);
  const reports: Report[] = [];
  for await (const report of buildReports(workspace, { areas: [area] })) reports.push(report);
  return reports;
}
