import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as kub from '../src/index.ts';
import { replayFixture } from './support/pxweb-replies.ts';
import { type Exchange, type ReplayServer, startReplayServer } from './support/replay-server.ts';
import { exampleContents } from './support/run-kub.ts';

let workspace = '';
let server: ReplayServer;
beforeAll(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'kub-library-'));
  for (const [path, text] of Object.entries(await exampleContents())) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const kolada = readFileSync(new URL('../fixtures/replay/kolada.json', import.meta.url), 'utf8');
  server = await startReplayServer([...(JSON.parse(kolada) as Exchange[]), ...replayFixture('pxweb-v2')]);
});
afterAll(async () => {
  await server.close();
  rmSync(workspace, { recursive: true, force: true });
});

describe('imports over the network', () => {
  test('importFromKolada writes what `kub import kolada` writes', async () => {
    const imported = await kub.importFromKolada({
      workspace,
      baseUrl: `${server.origin}/v3/`,
      kpis: ['n15428'],
      municipalities: ['9901', '9902'],
      years: ['2023', '2024'],
    });
    expect(imported).toMatchObject({ rows: 5, file: join(workspace, 'data/kolada-n15428.csv') });
    expect(imported.provenance).toMatchObject({ source: 'Kolada', tables: [{ id: 'N15428' }] });
    expect(readFileSync(imported.file, 'utf8')).toContain('9901;behorig_yrkes;2024;totalt;81,5;');
  });

  test('importFromPxweb asks as it was told, and takes a dry run at its word', async () => {
    const request = {
      workspace,
      baseUrl: `${server.origin}/api/v2`,
      table: 'TAB1',
      query: ['Region=9901', 'Alder=*', 'Tid=top(2)'],
    };
    const tried = await kub.importFromPxweb({ ...request, dryRun: true });
    expect(tried.rows).toBe(6);
    expect(() => readFileSync(tried.file)).toThrow('ENOENT');
    const imported = await kub.importFromPxweb(request);
    expect(readFileSync(imported.file, 'utf8')).toContain('Almby;9901;80+ år;80-;2024;1330,5');
    expect(imported.provenance).toMatchObject({ source: 'SCB', tables: [{ id: 'TAB1' }] });
  });

  test('a source that cannot be reached is a problem with its address, and writes nothing', async () => {
    const asked = { workspace, kpis: ['N00945'], municipalities: ['1490'] };
    const problem = await kub
      .importFromKolada({ ...asked, baseUrl: 'http://127.0.0.1:1/v3', out: join(workspace, 'nej.csv') })
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(kub.InputError);
    expect((problem as kub.InputError).diagnostics).toMatchObject([
      { code: 'import-unreachable', file: 'http://127.0.0.1:1/v3/kpi/N00945' },
    ]);
    expect(() => readFileSync(join(workspace, 'nej.csv'))).toThrow('ENOENT');
  });
});

describe('what the machine has', () => {
  test('examineMachine tells what `kub doctor` tells, with a reason and its remedy where no PDF can be made', async () => {
    const before = process.env['KUB_CHROMIUM'];
    process.env['KUB_CHROMIUM'] = '/finns/inte';
    try {
      const { node, browser, packages } = await kub.examineMachine();
      expect(node).toBe(process.versions.node);
      expect(browser).toMatchObject({
        version: '',
        problem: { code: 'browser-named-absent', detail: '/finns/inte' },
      });
      expect(packages).toContainEqual({ name: '@fontsource/source-sans-3', found: true });
    } finally {
      if (before === undefined) delete process.env['KUB_CHROMIUM'];
      else process.env['KUB_CHROMIUM'] = before;
    }
  });

  test('previewWorkspace serves the pages to this machine, until it is closed', async () => {
    const server = (await kub.previewWorkspace({ workspace, area: 'ekdalen', port: 0 }))!;
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(`${server.address}ekdalen/kunskapsunderlag.html`);
    expect(await page.text()).toContain('Ekdalen');
    const other = new URL(server.address).port;
    expect(await kub.previewWorkspace({ workspace, port: Number(other) })).toBeNull();
    await server.close();
    await expect(fetch(server.address)).rejects.toThrow();
    await expect(kub.previewWorkspace({ workspace, area: 'ingenstans' })).rejects.toThrow(kub.InputError);
  });
});
