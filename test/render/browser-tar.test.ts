import { expect, test } from 'vitest';
import { readTar } from '../../src/render/browser-tar.ts';

/** One entry after POSIX.1-1988 (ustar): name 0, mode 100, size 124, kind 156, magic 257, prefix 345. */
function entry(name: string, content: string, { kind = '0', prefix = '', mode = '0000755' } = {}): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(mode, 100);
  header.write(content.length.toString(8).padStart(11, '0'), 124);
  header.write(kind, 156);
  header.write('ustar', 257);
  header.write(prefix, 345);
  return Buffer.concat([header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

const end = Buffer.alloc(1024);

test('files come with path, mode and content; folders and links do not', () => {
  const archive = Buffer.concat([
    entry('lib/', '', { kind: '5' }),
    entry('lib/libett.so', 'ett'),
    entry('farlig', '', { kind: '2' }),
    entry('tva', 'x'.repeat(513), { prefix: 'djup/mapp', mode: '0000644' }),
    end,
  ]);
  const files = readTar(archive).map((file) => [file.path, file.mode, Buffer.from(file.bytes).toString()]);
  expect(files).toEqual([
    ['lib/libett.so', 0o755, 'ett'],
    ['djup/mapp/tva', 0o644, 'x'.repeat(513)],
  ]);
});

test('a GNU long name belongs to the entry after it', () => {
  const name = `${'mapp/'.repeat(30)}fil`;
  const archive = Buffer.concat([
    entry('././@LongLink', name, { kind: 'L' }),
    entry('kort', 'a'),
    entry('sist', 'b'),
    end,
  ]);
  expect(readTar(archive).map((file) => file.path)).toEqual([name, 'sist']);
});

test('a path that leaves the folder is refused', () => {
  expect(() => readTar(Buffer.concat([entry('../ut', 'a'), end]))).toThrow('unsafe path');
  expect(() => readTar(Buffer.concat([entry('/etc/fil', 'a'), end]))).toThrow('unsafe path');
});

test('an archive cut short is refused', () => {
  expect(() => readTar(entry('fil', 'x'.repeat(600)).subarray(0, 700))).toThrow('ends inside a file');
});
