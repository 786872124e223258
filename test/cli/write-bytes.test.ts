import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBytes } from '../../src/cli/write-bytes.ts';
import type { FileContent } from '../../src/io/effects.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kub-write-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const large = new Uint8Array(3_000_000).map((_, index) => index % 251);

test.each<[string, FileContent, Uint8Array]>([
  ['bytes', large, large],
  ['a part of larger memory', large.subarray(7, 1007), large.slice(7, 1007)],
  ['no bytes', new Uint8Array(0), new Uint8Array(0)],
  ['a text', 'å–', new Uint8Array([0xc3, 0xa5, 0xe2, 0x80, 0x93])],
  ['pieces', [large.subarray(0, 5), large.subarray(5, 9)], large.slice(0, 9)],
])('%s are written, over a longer file too', async (_, content, expected) => {
  const path = join(home, 'fil');
  await writeBytes(path, large);
  await writeBytes(path, content);
  expect((await readFile(path)).equals(expected)).toBe(true);
});

test.skipIf(process.platform === 'win32')('a private file is private', async () => {
  for (const [name, content] of Object.entries({ bytes: new Uint8Array(3), text: 'abc' })) {
    await writeBytes(join(home, name), content, 0o600);
    expect((await stat(join(home, name))).mode & 0o777).toBe(0o600);
  }
});

test('a folder that is not there is an error', async () => {
  await expect(writeBytes(join(home, 'ingen/fil'), large)).rejects.toThrow('ENOENT');
});

test('a piece that cannot be made is an error, while the one before it is written', async () => {
  const pieces = function* (): Generator<Uint8Array> {
    yield large;
    throw new Error('no more');
  };
  await expect(writeBytes(join(home, 'half'), pieces())).rejects.toThrow('no more');
});
