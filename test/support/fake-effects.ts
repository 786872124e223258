import { writeProblem } from '../../src/cli/cannot-write.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import type { Effects, FileContent, FileSystem, Terminal } from '../../src/io/effects.ts';

/** Where the invented workspace stands in the memory of a test. */
export const memoryFolder = '/prov';

export interface RecordedEffects extends Effects {
  /** Everything written to stdout and stderr so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Path → text of every file that was written. */
  readonly written: () => Readonly<Record<string, string>>;
}

export interface FakeOptions {
  /** Files below `/prov`, by relative path. */
  readonly contents?: Readonly<Record<string, Uint8Array | string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly terminal?: Partial<Pick<Terminal, 'outIsTerminal' | 'errIsTerminal' | 'columns' | 'color'>>;
  /** Error code that every write ends with. */
  readonly writeFails?: string;
}

/**
 * Effects whose files under `/prov` are in memory and whose terminal remembers; everything else that is
 * read (the package's own data) comes from the disk, and nothing is ever written there.
 */
export function fakeEffects(options: FakeOptions = {}): RecordedEffects {
  const real = machineEffects();
  const output = { out: '', err: '' };
  const files = memoryFiles(options, real.files);
  const { terminal: screen = {}, environment = {} } = options;
  return {
    ...real,
    files: files.system,
    environment,
    workingDirectory: memoryFolder,
    now: () => new Date('2026-03-01T08:00:00Z'),
    terminal: {
      outIsTerminal: false,
      errIsTerminal: false,
      columns: 80,
      color: false,
      ...screen,
      out: (text) => {
        output.out += text;
      },
      err: (text) => {
        output.err += text;
      },
    },
    out: () => output.out,
    err: () => output.err,
    written: files.written,
  };
}

function memoryFiles(
  { contents = {}, writeFails }: FakeOptions,
  disk: FileSystem,
): { readonly system: FileSystem; readonly written: () => Readonly<Record<string, string>> } {
  const store = new Map<string, Uint8Array>();
  const written = new Set<string>();
  const bytesOf = (content: FileContent): Uint8Array => {
    if (typeof content === 'string') return new TextEncoder().encode(content);
    return content instanceof Uint8Array ? content : new Uint8Array(Buffer.concat([...content]));
  };
  for (const [path, content] of Object.entries(contents))
    store.set(`${memoryFolder}/${path}`, bytesOf(content));
  const inMemory = (path: string): boolean => path === memoryFolder || path.startsWith(`${memoryFolder}/`);
  const refuse = async (): Promise<never> => {
    throw new Error('fakeEffects: not used');
  };
  const readMemory = (path: string): Uint8Array => {
    const found = store.get(path);
    if (!found) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
    return found;
  };
  const system: FileSystem = {
    read: async (path) => (inMemory(path) ? readMemory(path) : disk.read(path)),
    async *chunks(path) {
      if (inMemory(path)) yield readMemory(path);
      else yield* disk.chunks(path);
    },
    async stat(path) {
      if (!inMemory(path)) return path === '/kub.yaml' ? null : disk.stat(path);
      const file = store.get(path);
      if (file) return { kind: 'file', size: file.length, mode: 0o644, owner: 0 };
      const isFolder = [...store.keys()].some((known) => known.startsWith(`${path}/`));
      return isFolder ? { kind: 'folder', size: 0, mode: 0o755, owner: 0 } : null;
    },
    async list(path) {
      if (!inMemory(path)) return disk.list(path);
      const below = [...store.keys()].filter((known) => known.startsWith(`${path}/`));
      return [...new Set(below.map((known) => known.slice(path.length + 1).split('/')[0]!))].sort();
    },
    async write(path, bytes) {
      if (writeFails !== undefined) {
        throw writeProblem(
          Object.assign(new Error(`${writeFails}: cannot write`), { code: writeFails }),
          path,
        );
      }
      if (!inMemory(path)) throw new Error(`fakeEffects: a test would write ${path}`);
      store.set(path, bytesOf(bytes).slice());
      written.add(path);
    },
    makeFolder: refuse,
    link: refuse,
    remove: refuse,
  };
  const texts = (): Readonly<Record<string, string>> =>
    Object.fromEntries([...written].map((path) => [path, new TextDecoder().decode(store.get(path)!)]));
  return { system, written: texts };
}
