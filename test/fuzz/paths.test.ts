import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildEdition, InputError, initWorkspace, readWorkspace } from '../../src/index.ts';

const secret = 'omrade;indikator;period;taljare\nnorrhagen;folkmangd;2022;987654321\n';
let folder = '';
let workspace = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kub-paths-'));
  workspace = join(folder, 'arbete');
  await initWorkspace(workspace);
  mkdirSync(join(folder, 'ute'));
  writeFileSync(join(folder, 'ute/hemlig.csv'), secret);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = (fil: string, more = ''): string =>
  `kommun: exempelstad\nutgava: 2026\npahittade_uppgifter: ja\ndata:\n  - fil: ${JSON.stringify(fil)}\n    kalla: Prov\n${more}`;

async function problemOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const problem = await work().catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(InputError);
  return (problem as InputError).diagnostics.map(({ code }) => code);
}

describe('a workspace reads nothing outside its folder', { timeout: 120_000 }, () => {
  test.each([
    '../ute/hemlig.csv',
    'data/../../ute/hemlig.csv',
    '..\\ute\\hemlig.csv',
    '/etc/passwd',
    'C:\\hemlig.csv',
    'c:/hemlig.csv',
    '\\\\server\\share\\hemlig.csv',
    '//server/share/hemlig.csv',
    'data/\u0000/../../hemlig.csv',
    './../ute/*.csv',
    '**/../../ute/*.csv',
  ])('data from %j', async (fil) => {
    writeFileSync(join(workspace, 'kub.yaml'), config(fil));
    expect(await problemOf(() => readWorkspace(workspace))).toContain('path-outside-workspace');
  });

  test.each(['data/a\u0000b.csv', `data/${'x'.repeat(5000)}.csv`, 'data/%2e%2e/hemlig.csv', '~/hemlig.csv'])(
    'a name that no file has: %j',
    async (fil) => {
      writeFileSync(join(workspace, 'kub.yaml'), config(fil));
      expect(await problemOf(() => readWorkspace(workspace))).toContain('no-files-matched');
    },
  );

  test('a link among the data, to a file and to a folder', async () => {
    writeFileSync(join(workspace, 'kub.yaml'), config('data/**/*.csv'));
    for (const target of ['hemlig.csv', '']) {
      const link = join(workspace, 'data', target === '' ? 'mapp' : 'lank.csv');
      symlinkSync(join(folder, 'ute', target), link);
      expect(await problemOf(() => readWorkspace(workspace))).toEqual(['path-outside-workspace']);
      rmSync(link);
    }
    symlinkSync(join(workspace, 'data/folkmangd.csv'), join(workspace, 'data/egen.csv'));
    expect(await problemOf(() => readWorkspace(workspace))).not.toContain('path-outside-workspace');
    rmSync(join(workspace, 'data/egen.csv'));
  });

  test('a link among the templates, the notes and the tables', async () => {
    writeFileSync(join(workspace, 'kub.yaml'), config('data/*.csv'));
    for (const place of ['mallar/note.hbs', 'anteckningar/lank.md', 'handelser.csv']) {
      const link = join(workspace, place);
      mkdirSync(join(link, '..'), { recursive: true });
      symlinkSync(join(folder, 'ute/hemlig.csv'), link);
      expect(await problemOf(() => readWorkspace(workspace)), place).toContain('path-outside-workspace');
      rmSync(link);
    }
  });

  test('a link that leads to itself', async () => {
    symlinkSync(join(workspace, 'data/varv.csv'), join(workspace, 'data/varv.csv'));
    writeFileSync(join(workspace, 'kub.yaml'), config('data/varv.csv'));
    expect(await problemOf(() => readWorkspace(workspace))).toContain('no-files-matched');
    rmSync(join(workspace, 'data/varv.csv'));
  });

  test.each(['../ute/logo.png', '/etc/logo.png', 'C:\\logo.png', 'logo\u0000.png'])(
    'a logotype from %j',
    async (logo) => {
      const look = `utseende:\n  logotyp: ${JSON.stringify(logo)}\n  logotyp_text: Kommunens märke\n`;
      writeFileSync(join(workspace, 'kub.yaml'), config('data/*.csv', look));
      expect(await problemOf(() => readWorkspace(workspace))).toContain('logo-not-usable');
    },
  );

  test.each(['../2026', '..', '/tmp/x', 'a/b', 'a\\b', '.dold'])('an edition called %j', async (name) => {
    writeFileSync(
      join(workspace, 'kub.yaml'),
      config('data/*.csv').replace('utgava: 2026', `utgava: ${JSON.stringify(name)}`),
    );
    const before = readdirSync(folder);
    const codes = await problemOf(() => buildEdition({ workspace, out: join(workspace, 'out') }));
    expect(codes).toEqual(['invalid-value']);
    expect(readdirSync(folder)).toEqual(before);
  });
});
