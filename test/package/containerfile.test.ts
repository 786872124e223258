import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'Containerfile'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  engines: { node: string };
  bin: Record<string, string>;
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
  expect(text).toContain('npm ci --omit=dev --ignore-scripts');
  expect(existsSync(join(root, 'package-lock.json'))).toBe(true);
  expect(text).toContain(`/opt/kub/${manifest.bin['kub']} /usr/local/bin/kub`);
});

test('does not run as root, and builds an area of the bundled workspace as a trial', () => {
  expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('RUN kub build'));
  const area = /RUN kub build (\S+)/.exec(text)?.[1];
  expect(readFileSync(join(root, 'data/omraden.csv'), 'utf8')).toMatch(new RegExp(`^${area};`, 'm'));
});
