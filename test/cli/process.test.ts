import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

const root = new URL('../../', import.meta.url).pathname;
const start = ['--import', 'tsx', join(root, 'test/support/kub-entry.ts')];

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** kub as a process of its own, piped, in the project's folder. */
function kub(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...environment }, maxBuffer: 1 << 26 };
    execFile(process.execPath, [...start, ...argv], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
  });
}

test('the exit code, the streams and å ä ö reach the shell', async () => {
  const { code, out, err } = await kub(['list', 'areas', '--search', 'hässleholmen'.normalize('NFD')]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('Hässleholmen');
  expect((await kub(['bygg'])).code).toBe(2);
});

test('a reader that leaves early ends kub in silence', async () => {
  const child = spawn(process.execPath, [...start, 'export', '--format', 'json'], { cwd: root });
  let err = '';
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('a place that cannot be written to is said in a message', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kub-cli-'));
    await writeFile(join(folder, 'fil'), '');
  });

  test('a file where a folder should be', async () => {
    const { code, err } = await kub(['init', join(folder, 'fil', 'ny')]);
    expect(code).toBe(1);
    expect(err).toContain('Filen kunde inte skrivas [cannot-write]');
    expect(err).not.toContain('    at ');
    expect(await readdir(folder)).toEqual(['fil']);
  });

  test.each(['EACCES', 'EROFS', 'ENOSPC', 'EPERM'])('%s', async (writeFails) => {
    const contents = await exampleContents();
    for (const argv of [
      ['export', '--format', 'xlsx'],
      ['build', 'ekdalen', '--format', 'html'],
      ['init', 'annan'],
    ]) {
      const { code, err } = await runKub(argv, { contents, writeFails });
      expect({ argv, code }).toEqual({ argv, code: 1 });
      expect(err).toContain('[cannot-write]');
      expect(err).not.toMatch(/^ {4}at /m);
    }
  });

  test('an error that no system gives is still a bug', async () => {
    const { code } = await runKub(['init', 'ny'], { writeFails: 'EANNAT' });
    expect(code).toBe(70);
  });
});
