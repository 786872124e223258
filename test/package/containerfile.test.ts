import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'Containerfile'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
  bin: Record<string, string>;
  files: string[];
};

test('names the archive that npm pack makes of this version', () => {
  const archives = [...text.matchAll(/kub-([\d.]+)\.tgz/g)].map(([, version]) => version);
  expect(new Set(archives)).toEqual(new Set([manifest.version]));
});

test('starts from Debian with a Node that kub supports', () => {
  const bases = [...text.matchAll(/^FROM \S+\/node:(\d+)\.(\d+)-bookworm(?:-slim)?(?: AS \w+)?$/gm)];
  expect(bases).toHaveLength([...text.matchAll(/^FROM /gm)].length);
  const [, major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(manifest.engines.node)!.map(Number);
  for (const [, has, andHas] of bases) {
    expect(Number(has)).toBe(major);
    expect(Number(andHas)).toBeGreaterThanOrEqual(minor);
  }
});

test('takes the locked packages without those for development, and links the command that is there', () => {
  expect(text).toContain('npm install --omit=dev --ignore-scripts');
  expect(existsSync(join(root, 'package-lock.json'))).toBe(true);
  expect(text).toContain(`/opt/kub/${manifest.bin['kub']} /usr/local/bin/kub`);
});

test('does not run as root, and builds an area of the bundled workspace as a trial', () => {
  expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('RUN kub build'));
  const area = /RUN kub build (\S+)/.exec(text)?.[1];
  expect(readFileSync(join(root, 'data/omraden.csv'), 'utf8')).toMatch(new RegExp(`^${area};`, 'm'));
});

test.skipIf(process.platform === 'win32')('the command that is linked can be started', () => {
  // npm makes it so when it installs; here it is unpacked and linked by hand.
  expect(statSync(join(root, manifest.bin['kub']!)).mode & 0o111).toBe(0o111);
});

test('every instruction is one there is, and every file it copies is there', () => {
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  const instructions = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const known = /^(FROM|WORKDIR|COPY|RUN|USER|ENTRYPOINT) \S/;
  expect(instructions.filter((line) => !known.test(line))).toEqual([]);
  const copied = instructions.flatMap((line) =>
    line.startsWith('COPY --from=packed ') ? line.split(' ').slice(2, -1) : [],
  );
  expect(copied.length).toBeGreaterThan(1);
  const made = copied.filter((path) => path.endsWith('.tgz'));
  expect(made).toHaveLength(1);
  for (const path of copied.filter((one) => !made.includes(one)))
    expect(existsSync(join(root, path.replace('/kub/', ''))), path).toBe(true);
});

test('the host lends neither its packages nor its results, and everything that is packed', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', 'out', '.git', '.kub']));
  // dist is built in the container, by the "prepare" of npm install.
  const packed = manifest.files.filter((name) => name !== 'dist');
  expect(packed.filter((name) => ignored.includes(name))).toEqual([]);
});
