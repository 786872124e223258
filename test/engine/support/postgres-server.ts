import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of this machine, alone in a folder of its own and reached only through a socket there. */
export interface PostgresServer {
  /** What a user would set in the environment. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): void;
}

const debian = '/usr/lib/postgresql';
/** Nobody: PostgreSQL refuses to be run by root. */
const nobody = 65_534;

function programs(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Whether the tests that need a server can run; where CI says they must, they do and fail. */
export function hasPostgres(): boolean {
  if (programs() !== null || process.env['KUB_REQUIRE_DEBIAN'] === '1') return true;
  console.log('PostgreSQL is not installed (Debian: postgresql): the tests of warehouses are skipped');
  return false;
}

/** Starts a server with one user, kub, who has a password. */
export function startPostgres(): PostgresServer {
  const bin = programs();
  if (bin === null) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'kub-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  const password = 'hemligt-lösen-7';
  writeFileSync(join(folder, 'password'), password);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const path of [folder, data, join(folder, 'password')]) chownSync(path, nobody, nobody);
  const run = (program: string, words: readonly string[]): void => {
    const { status, stderr, error } = spawnSync(join(bin, program), words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8' },
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    });
    if (status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  };
  const given = ['-A', 'scram-sha-256', '--pwfile', join(folder, 'password')];
  run('initdb', ['-D', data, '-U', 'kub', '-E', 'UTF8', '--no-sync', ...given]);
  const settings = `-k ${folder} -c listen_addresses= -c fsync=off -c shared_buffers=16MB`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  return {
    environment: { PGHOST: folder, PGUSER: 'kub', PGPASSWORD: password, PGDATABASE: 'postgres' },
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
