import {
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { link, readdir, readFile, rm, stat } from 'node:fs/promises';
import { homedir, hostname, tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects, FileContent, FileSystem, LocalMachine, Machine, Terminal } from '../io/effects.ts';
import { machineBackground } from './background.ts';
import { writeProblem } from './cannot-write.ts';
import { createInterruption } from './interruption.ts';
import { isAbsent } from './is-absent.ts';
import { makeFolders } from './make-folders.ts';
import { machineNetwork } from './network.ts';
import { readChunks } from './read-chunks.ts';
import { isAbandoned, ownerOf, temporaryName } from './temporary-name.ts';
import { writeBytes } from './write-bytes.ts';

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
    ...ownThread(),
    local,
    now: () => new Date(),
  };
}

const here = fileURLToPath(import.meta.url);

/** Only the bundled kub has a file for its thread to start from. */
function ownThread(): Pick<Effects, 'background'> {
  if (slashes(here).endsWith('/src/cli/effects.ts')) return {};
  return { background: machineBackground(`${packageFolder()}/dist/finish-thread.js`) };
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

const host = hostname();
/** Temporary files and locks of this process that stand right now. */
const standing = new Set<string>();
/** What a signal does to the writes of this process: they are ended first, and none is begun. */
export const interruption = createInterruption(process, () => {
  for (const path of standing) rmSync(path, { force: true });
});

const fileSystem: FileSystem = {
  localPath: (path) => slashes(resolve(path)),
  realPath(path) {
    try {
      return slashes(realpathSync(path));
    } catch (error) {
      if (isAbsent(error)) return path;
      throw error;
    }
  },
  async read(path) {
    return readFileSync(path);
  },
  chunks: readChunks,
  async stat(path) {
    try {
      const status = statSync(path);
      const kind = status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
      return { kind, size: status.size, mode: status.mode & 0o777, owner: status.uid };
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  },
  async list(path) {
    try {
      return readdirSync(path).sort();
    } catch (error) {
      if (isAbsent(error)) return [];
      throw error;
    }
  },
  write: (path, bytes, options) => interruption.whole(() => writeWhole(path, bytes, options?.mode)),
  async makeFolder(path, options) {
    await interruption.whole(() => makeFolders(path, options?.mode));
  },
  async link(target, path) {
    await link(target, path);
  },
  async remove(path) {
    await rm(path, { recursive: true, force: true });
  },
  async sweep(folder) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      const path = `${folder}/${name}`;
      if (ownerOf(name) !== null && (await isLeft(path, name)))
        await rm(path, { force: true }).catch(() => undefined);
    }
  },
  async alone(lockFile, work) {
    const turn = (queues.get(lockFile) ?? Promise.resolve()).then(() => holding(lockFile, work));
    queues.set(
      lockFile,
      turn.catch(() => undefined),
    );
    return await turn;
  },
};

/** Who waits for a lock within this process: the lock file itself keeps other processes out. */
const queues = new Map<string, Promise<unknown>>();

async function holding<Result>(lockFile: string, work: () => Promise<Result>): Promise<Result> {
  await takeLock(lockFile);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
    standing.delete(lockFile);
  }
}

async function writeWhole(path: string, bytes: FileContent, mode?: number): Promise<void> {
  const temporary = temporaryName(path, host, process.pid);
  standing.add(temporary);
  try {
    await makeFolders(dirname(path));
    await writeBytes(temporary, bytes, mode);
    renameSync(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeProblem(error, path);
  } finally {
    standing.delete(temporary);
  }
}

/** Whether whoever made a temporary file or a lock is gone. `made` is its name, or what the lock says. */
async function isLeft(path: string, made: string, oldest?: number): Promise<boolean> {
  if (standing.has(path)) return false;
  const status = await stat(path).catch(() => null);
  const age = status === null ? 0 : Date.now() - status.mtimeMs;
  return status !== null && isAbandoned(made, { host, isRunning, ownProcess: process.pid, age }, oldest);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** A lock is held for milliseconds: after half a minute whoever holds it is gone, on whatever machine. */
const longestLock = 30_000;

async function takeLock(path: string): Promise<void> {
  await makeFolders(dirname(path)).catch((error: unknown) => {
    throw writeProblem(error, path);
  });
  for (;;) {
    try {
      return await interruption.whole(async () => {
        writeFileSync(path, temporaryName('', host, process.pid), { flag: 'wx' });
        standing.add(path);
      });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw writeProblem(error, path);
    }
    const holder = await readFile(path, 'utf8').catch(() => '');
    if (await isLeft(path, holder, longestLock)) await rm(path, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const local: LocalMachine = {
  async serve(port, answer) {
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      const { method = '', url: target = '', headers } = request;
      const broken = (): Awaited<ReturnType<typeof answer>> => ({ status: 500, headers: {}, body: '' });
      void answer({ method, target, host: headers.host ?? '' })
        .catch(broken)
        .then((reply) => {
          response.writeHead(reply.status, reply.headers);
          response.end(method === 'HEAD' ? '' : reply.body);
        });
    });
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!listening) return null;
    const address = server.address();
    return {
      port: typeof address === 'object' && address !== null ? address.port : port,
      async close() {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
      },
    };
  },
  watch(folder, isWatched, changed) {
    // Asked for four times a second: the system's own notices are lost on network drives and in containers.
    let before: string | null = null;
    let timer: NodeJS.Timeout | null = null;
    let isClosed = false;
    const look = async (): Promise<void> => {
      const now = (await stateOf(folder, '', isWatched)).join('\n');
      if (isClosed) return;
      if (before !== null && before !== now) changed();
      before = now;
      timer = setTimeout(() => void look(), 250);
    };
    void look();
    return {
      close() {
        isClosed = true;
        if (timer) clearTimeout(timer);
      },
    };
  },
  untilStopped: () => interruption.untilStopped(),
};

/** One line for each file below a folder, different when the file is. */
async function stateOf(
  folder: string,
  below: string,
  isWatched: (path: string) => boolean,
): Promise<string[]> {
  const entries = await readdir(`${folder}/${below}`, { withFileTypes: true }).catch(() => []);
  const lines: string[] = [];
  for (const entry of entries) {
    const path = `${below}${entry.name}`;
    if (!isWatched(path)) continue;
    if (entry.isDirectory()) lines.push(...(await stateOf(folder, `${path}/`, isWatched)));
    else {
      const status = await stat(`${folder}/${path}`).catch(() => null);
      if (status) lines.push(`${path} ${status.size} ${status.mtimeMs} ${status.ino}`);
    }
  }
  return lines;
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
