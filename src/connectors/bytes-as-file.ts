import type { FileSystem } from '../io/effects.ts';

/** One file, in memory: what came over the network, for the readers of `sources`. */
export function bytesAsFile(bytes: Uint8Array): FileSystem {
  const refuse = async (): Promise<never> => {
    throw new Error('bytesAsFile: only reading is possible');
  };
  return {
    read: async () => bytes,
    async *chunks() {
      yield bytes;
    },
    stat: async () => ({ kind: 'file', size: bytes.length, mode: 0, owner: -1 }),
    list: async () => [],
    write: refuse,
    makeFolder: refuse,
    link: refuse,
    remove: refuse,
  };
}
