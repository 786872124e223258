import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { almby, brokenFiles, filesBelow, kub, manifestOf, temporaryFolder } from './batch.ts';

const build = (out: string) => [
  ...['build', '--all', '--workspace', almby, '--format', 'html,json', '--out', out],
];

/** A small disk in memory; null where the user may not mount one. */
function mountDisk(place: string, size: string): { readonly makeReadOnly: () => void } | null {
  mkdirSync(place, { recursive: true });
  const mount = (...options: string[]): void =>
    void execFileSync('mount', [...options, place], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'kub');
  } catch {
    return null;
  }
  return { makeReadOnly: () => mount('-o', 'remount,ro') };
}

describe('a real disk of ten megabytes', () => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'disk');
  const disk = mountDisk(place, '10m');
  if (!disk) console.log('skipped: a disk cannot be mounted here (simulated in failures.test.ts)');
  afterAll(() => {
    if (disk) execFileSync('umount', ['-l', place]);
    folder.remove();
  });

  test.runIf(disk)('that fills up: said so, and nothing stands half-written', async () => {
    const { code, err } = await kub(build(place));
    expect(err).toContain('[cannot-write]');
    expect(err).toContain('ENOSPC');
    expect(err).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    expect(filesBelow(place).length).toBeGreaterThan(2);
    expect(brokenFiles(place)).toEqual([]);
    const standing = new Set(filesBelow(place));
    for (const { files } of Object.values(manifestOf(join(place, '2026')).areas))
      for (const { path } of files) expect(standing.has(path)).toBe(true);
  });

  test.runIf(disk)('that may only be read: said so, and nothing is touched', async () => {
    disk?.makeReadOnly();
    const before = filesBelow(place);
    const { code, err } = await kub(build(place));
    expect({ code, said: err.includes('[cannot-write]') && err.includes('EROFS') }).toEqual({
      code: 1,
      said: true,
    });
    expect(filesBelow(place)).toEqual(before);
    expect(readdirSync(place)).toEqual(['2026']);
  });
});
