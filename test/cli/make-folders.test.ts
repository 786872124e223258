import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolders } from '../../src/cli/make-folders.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kub-folders-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

test('a folder is made with those above it, and again without harm', async () => {
  const path = join(home, 'a/b/c');
  await makeFolders(path);
  await makeFolders(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test.skipIf(process.platform === 'win32')('a private folder is private all the way', async () => {
  await makeFolders(join(home, 'egen/mapp'), 0o700);
  for (const path of ['egen', 'egen/mapp']) expect((await stat(join(home, path))).mode & 0o777).toBe(0o700);
});

test('a file in the way is an error, not a folder', async () => {
  await writeFile(join(home, 'fil'), '');
  await expect(makeFolders(join(home, 'fil'))).rejects.toThrow('EEXIST');
  await expect(makeFolders(join(home, 'fil/mapp'))).rejects.toThrow('ENOTDIR');
});

/** `mkdir(…, { recursive: true })` of Node 20 goes on for ever here. */
test.skipIf(!existsSync('/proc/self'))('where nothing can be made, that is said', async () => {
  await expect(makeFolders('/proc/ingen/mapp')).rejects.toThrow('ENOENT');
});
