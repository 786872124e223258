import { createReadStream } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects, FileSystem, Machine, Terminal } from '../io/effects.ts';
import { writeProblem } from './cannot-write.ts';
import { machineNetwork } from './network.ts';

/** The real machine. The only module of kub that touches files, clock, environment and terminal. */
export function machineEffects(): Effects {
  return {
    files: fileSystem,
    terminal: terminal(),
    machine: machine(),
    environment: process.env,
    workingDirectory: slashes(process.cwd()),
    packageFolder: packageFolder(),
    network: machineNetwork,
    now: () => new Date(),
  };
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The folder with `package.json`: two levels up from src/cli, one from dist. */
function packageFolder(): string {
  const here = slashes(dirname(fileURLToPath(import.meta.url)));
  return here.endsWith('/src/cli')
    ? here.slice(0, -'/src/cli'.length)
    : here.slice(0, here.lastIndexOf('/dist'));
}

let writes = 0;

const fileSystem: FileSystem = {
  async read(path) {
    return await readFile(path);
  },
  chunks(path) {
    return createReadStream(path, { highWaterMark: 1 << 20 });
  },
  async stat(path) {
    try {
      const status = await stat(path);
      const kind = status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
      return { kind, size: status.size, mode: status.mode & 0o777, owner: status.uid };
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  async list(path) {
    try {
      return (await readdir(path)).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  },
  async write(path, bytes, options) {
    writes += 1;
    const temporary = `${path}.${process.pid}-${writes}.tmp`;
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, bytes, options?.mode === undefined ? {} : { mode: options.mode });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw writeProblem(error, path);
    }
  },
  async makeFolder(path, options) {
    await mkdir(path, { recursive: true, ...(options?.mode === undefined ? {} : { mode: options.mode }) });
  },
  async link(target, path) {
    await link(target, path);
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
};

function isAbsent(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function terminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stderr.columns ?? stdout.columns ?? 80,
    color: stderr.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  };
}

function machine(): Machine {
  const { platform, env } = process;
  const known = platform === 'linux' || platform === 'darwin' || platform === 'win32';
  const userId = process.getuid?.() ?? -1;
  return {
    platform: known ? platform : 'other',
    architecture: process.arch,
    isRoot: userId === 0,
    userId,
    cacheFolder: cacheFolder(platform, env),
    temporaryFolder: slashes(tmpdir()),
    nodeVersion: process.versions.node,
  };
}

function cacheFolder(platform: string, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  if (platform === 'win32') return `${slashes(env['LOCALAPPDATA'] ?? resolve(home, 'AppData/Local'))}/kub`;
  if (platform === 'darwin') return `${home}/Library/Caches/kub`;
  return `${env['XDG_CACHE_HOME'] || `${home}/.cache`}/kub`;
}
