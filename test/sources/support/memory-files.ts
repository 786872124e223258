import type { FileSystem } from '../../../src/io/effects.ts';

const refuse = () => {
  throw new Error('the readers only read');
};

/** Files in memory, handed out in pieces of `chunkSize` bytes. */
export function memoryFiles(
  contents: Readonly<Record<string, Uint8Array | string>>,
  chunkSize = 65_536,
): FileSystem {
  const bytesOf = (path: string): Uint8Array => {
    const content = contents[path];
    if (content === undefined) throw new Error(`no file ${path}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    read: async (path) => bytesOf(path),
    async *chunks(path) {
      const bytes = bytesOf(path);
      for (let start = 0; start < bytes.length; start += chunkSize)
        yield bytes.subarray(start, start + chunkSize);
    },
    async stat(path) {
      if (contents[path] === undefined) return null;
      return { kind: 'file', size: bytesOf(path).length, mode: 0o644, owner: 0 };
    },
    list: async () => Object.keys(contents).sort(),
    write: refuse,
    makeFolder: refuse,
    link: refuse,
    remove: refuse,
  };
}
