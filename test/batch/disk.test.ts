import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bundledChoice } from '../support/pdf-browser.ts';
import {
  almby,
  brokenFiles,
  contentsOf,
  filesBelow,
  freshNames,
  kub,
  manifestOf,
  temporaryFolder,
} from './batch.ts';
import { mountDisk } from './small-disk.ts';

const { choice } = await bundledChoice();
const three = ['angskulla', 'akervalla', 'osterbackaryd'];
const build = (out: string, format: string) => [
  ...['build', ...three, '--workspace', almby, '--format', format, '--out', out],
];

/** Every file that the manifest tells of stands, so that the next run has only the rest to do. */
function isToldOf(edition: string): boolean {
  const standing = new Set(filesBelow(edition).map((path) => `2026/${path}`));
  const told = Object.values(manifestOf(edition).areas).flatMap(({ files }) => files);
  return told.length > 0 && told.every(({ path }) => standing.has(path));
}

// Room for the table and the two areas that are written at the same time, so that they cannot both be the one
// that did not fit; with prints for all pages, which are written meanwhile, and for two of the three prints.
describe.each([
  ['html,json', '5900k'],
  ['html,pdf', '9152k'],
])('a real disk with too little room for %s: %s', (format, size) => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'disk');
  const disk = format.includes('pdf') && choice.kind !== 'chosen' ? null : mountDisk(place, size);
  if (!disk) console.log('skipped: no disk can be mounted, or no browser (simulated in failures.test.ts)');
  afterAll(() => {
    disk?.remove();
    folder.remove();
  });

  test.runIf(disk)('that fills up: said so, and nothing stands half-written', async () => {
    const { code, err } = await kub(build(place, format));
    expect(err).toContain('[cannot-write]');
    expect(err).toContain('ENOSPC');
    expect(err).not.toMatch(/^ {4}at /m);
    expect(code).toBe(1);
    expect(filesBelow(place).length).toBeGreaterThan(2);
    expect(brokenFiles(place)).toEqual([]);
    expect(isToldOf(join(place, '2026'))).toBe(true);
  });

  test.runIf(disk)('that may only be read: said so, and nothing is touched', async () => {
    disk?.remount('ro');
    const before = contentsOf(place);
    const { code, err } = await kub(build(place, format));
    expect({ code, said: err.includes('[cannot-write]') && err.includes('EROFS') }).toEqual({
      code: 1,
      said: true,
    });
    expect(contentsOf(place)).toEqual(before);
    expect(readdirSync(place)).toEqual(['2026']);
  });

  test.runIf(disk)(
    'that is given room: the next run makes what was not made',
    async () => {
      disk?.remount('rw,size=100m');
      const done = Object.keys(manifestOf(join(place, '2026')).areas).length;
      const { code, err } = await kub(build(place, format));
      expect({ code, fresh: freshNames(err).length }).toEqual({ code: 0, fresh: done });
      expect(brokenFiles(place)).toEqual([]);
      // The table, the manifest, and of each area a page, its data and perhaps a print.
      expect(filesBelow(place)).toHaveLength(2 + 3 * (format === 'html,json' ? 2 : 3));
      expect(isToldOf(join(place, '2026'))).toBe(true);
    },
    120_000,
  );
});

describe('no room for the temporary files of the browser', () => {
  const folder = temporaryFolder();
  const place = join(folder.path, 'disk');
  const disk = choice.kind === 'chosen' ? mountDisk(place, '64k') : null;
  afterAll(() => {
    disk?.remove();
    folder.remove();
  });
  const kubThere = (variable: string, out: string) =>
    kub(['build', 'angskulla', '--workspace', almby, '--format', 'html,pdf', '--out', out], {
      environment: { [variable]: place },
    });

  const fill = (): void => {
    try {
      writeFileSync(join(place, 'fyllnad'), new Uint8Array(100_000));
    } catch {
      // Full, as wanted.
    }
  };

  test.runIf(disk).each([
    ['TMPDIR', 'full', 'browser-start-failed'],
    ['TMPDIR', 'ro', 'browser-start-failed'],
    ['XDG_CACHE_HOME', 'ro', 'browser-cache-unwritable'],
  ] as const)(
    '%s on a disk that is %s: the page is made, the PDF is missed, no trace is left',
    async (...given) => {
      const [variable, state, problem] = given;
      const out = join(folder.path, `${variable}-${state}`);
      if (state === 'full') fill();
      else disk?.remount('ro');
      const before = readdirSync(place);
      const { code, err } = await kubThere(variable, out);
      expect({
        code,
        said: err.includes(`PDF gjordes inte: angskulla: `) && err.includes(`[${problem}]`),
      }).toEqual({
        code: 3,
        said: true,
      });
      expect(err).not.toMatch(/^ {4}at /m);
      expect(readdirSync(place)).toEqual(before);
      expect(filesBelow(out).map((path) => path.slice('2026/'.length))).toEqual([
        'angskulla/kunskapsunderlag.html',
        'angskulla/report.json',
        'figures.csv',
        'manifest.json',
      ]);
      expect(brokenFiles(out)).toEqual([]);
    },
    60_000,
  );

  test.runIf(disk)(
    'and the next run, with room for them, makes the PDF',
    async () => {
      const out = join(folder.path, 'TMPDIR-full');
      const { code } = await kub([
        ...['build', 'angskulla', '--workspace', almby, '--format', 'html,pdf', '--out', out],
      ]);
      expect(code).toBe(0);
      expect(filesBelow(out)).toContain('2026/angskulla/kunskapsunderlag.pdf');
      expect(brokenFiles(out)).toEqual([]);
    },
    60_000,
  );
});
