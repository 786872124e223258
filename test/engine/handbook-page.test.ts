import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, test, vi } from 'vitest';
import { expectAsShown } from '../handbook/expect-as-shown.ts';
import { type Execute, executeKub, runPage } from '../handbook/run-page.ts';
import { hasPostgres, type PostgresServer, startPostgres } from './support/postgres-server.ts';

const page = resolve(import.meta.dirname, '../../data/handbok/stora-data.md');

const execute: Execute = async ([program = '', ...words], folder) => {
  if (program === 'kub') return await executeKub([program, ...words], folder);
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8' });
  return { code: status ?? 70, answer: `${stdout}${stderr}` };
};

describe.runIf(hasPostgres())('the page on large data', () => {
  let server: PostgresServer;
  let folder: string;
  beforeAll(() => {
    server = startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'kub-stora-data-'));
    for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
  }, 60_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('does what it says against a server of its own', async () => {
    expectAsShown(page, await runPage(readFileSync(page, 'utf8'), folder, folder, execute));
  }, 120_000);
});
