import { expect, test } from 'vitest';
import { readingOnce } from '../../src/pipeline/reading-once.ts';
import { fakeEffects } from '../support/fake-effects.ts';

/** Files of so many pieces of so many bytes, and which of them were opened. */
function machine(files: Readonly<Record<string, readonly number[]>>) {
  const opened: string[] = [];
  const effects = fakeEffects();
  async function* chunks(path: string): AsyncGenerator<Uint8Array> {
    opened.push(path);
    for (const [index, size] of files[path]!.entries()) yield new Uint8Array(size).fill(index + 1);
  }
  return { opened, files: readingOnce({ ...effects, files: { ...effects.files, chunks } }).files };
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<number[]> {
  const bytes: number[] = [];
  for await (const piece of pieces) bytes.push(...piece);
  return bytes;
}

test('a file of one piece is read once and gives the same bytes each time', async () => {
  const { files, opened } = machine({ a: [3], b: [2] });
  for (const path of ['a', 'b', 'a', 'b']) await bytesOf(files.chunks(path));
  expect(await bytesOf(files.chunks('a'))).toEqual([1, 1, 1]);
  expect(await bytesOf(files.chunks('b'))).toEqual([1, 1]);
  expect(opened).toEqual(['a', 'b']);
});

test('what is larger, was left half read or came too late is read again', async () => {
  const size = 9 << 20;
  const { files, opened } = machine({ pieces: [2, 1], half: [2], first: [size], second: [size], none: [] });
  for (const path of ['pieces', 'pieces', 'none', 'none']) await bytesOf(files.chunks(path));
  for await (const _ of files.chunks('half')) break;
  expect(await bytesOf(files.chunks('half'))).toEqual([1, 1]);
  expect(await bytesOf(files.chunks('pieces'))).toEqual([1, 1, 2]);
  for (const path of ['first', 'second', 'first', 'second']) for await (const _ of files.chunks(path));
  const times = (path: string): number => opened.filter((one) => one === path).length;
  expect(['pieces', 'none', 'half', 'first', 'second'].map(times)).toEqual([3, 2, 2, 1, 2]);
});
