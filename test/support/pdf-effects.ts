import { randomBytes } from 'node:crypto';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects, Machine } from '../../src/io/effects.ts';

/** Real files and the real machine: what a browser needs. `overrides` makes it another machine. */
export function realEffects(
  overrides: Partial<Machine> = {},
  environment: Effects['environment'] = {},
): Effects {
  const platform = process.platform === 'linux' || process.platform === 'darwin' ? process.platform : 'other';
  return {
    files: {
      read: async (path) => readFile(path),
      chunks: () => {
        throw new Error('not used');
      },
      stat: async (path) => {
        const found = await stat(path).catch(() => null);
        if (found === null) return null;
        const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
        return { kind, size: found.size, mode: found.mode & 0o7777, owner: found.uid };
      },
      list: async (path) => (await readdir(path).catch(() => [])).sort(),
      write: async (path, bytes, options) => {
        await mkdir(dirname(path), { recursive: true });
        const temporary = `${path}.${randomBytes(6).toString('hex')}`;
        await writeFile(temporary, bytes, { mode: options?.mode ?? 0o644 });
        if (options?.mode !== undefined) await chmod(temporary, options.mode);
        await rename(temporary, path);
      },
      makeFolder: async (path, options) => {
        await mkdir(path, {
          recursive: true,
          ...(options?.mode === undefined ? {} : { mode: options.mode }),
        });
      },
      link: (target, path) => link(target, path),
      remove: (path) => rm(path, { recursive: true, force: true }),
    },
    terminal: {
      out: () => undefined,
      err: () => undefined,
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 80,
      color: false,
    },
    machine: {
      platform,
      architecture: process.arch,
      isRoot: process.getuid?.() === 0,
      userId: process.getuid?.() ?? -1,
      cacheFolder: join(homedir(), '.cache', 'kub'),
      temporaryFolder: tmpdir(),
      nodeVersion: process.version,
      ...overrides,
    },
    environment: { PATH: process.env.PATH, HOME: homedir(), ...environment },
    workingDirectory: process.cwd(),
    packageFolder: fileURLToPath(new URL('../..', import.meta.url)),
    now: () => new Date('2026-03-01T08:00:00Z'),
  };
}

/** A new folder that only this user can read. */
export function privateFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kub-test-'));
}
