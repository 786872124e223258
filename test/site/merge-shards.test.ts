import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { almby, kub, temporaryFolder } from './almby-site.ts';

/** Every file below a folder by its hash. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

describe('kub build --shard and kub site --merge', () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder.path, name);
  const build = (out: string, ...more: readonly string[]) =>
    kub('build', '--all', '--workspace', almby, '--format', 'html,json', '--out', at(out), ...more);

  beforeAll(async () => {
    await build('whole');
    for (const index of [1, 2, 3]) await build(`share-${index}`, '--shard', `${index}/3`);
  }, 300_000);
  afterAll(() => folder.remove());

  test('the union of the shares is what one run writes, byte for byte', async () => {
    const merged = await kub(
      'site',
      '--merge',
      at('share-1'),
      at('share-2'),
      at('share-3'),
      '--out',
      at('merged'),
    );
    expect(merged).toMatchObject({ code: 0 });
    await kub('site', '--out', at('whole'));
    const whole = hashes(at('whole/2026'));
    expect(hashes(at('merged/2026'))).toEqual(whole);
    // Eight areas with two files each, two tables of the edition, five files of the site.
    expect(Object.keys(whole)).toHaveLength(8 * 2 + 2 + 5);
  });

  test('the order of the shares leaves no trace, and a second site has the same bytes', async () => {
    await kub('site', '--merge', at('share-3'), at('share-1'), at('share-2'), '--out', at('other'));
    expect(hashes(at('other/2026'))).toEqual(hashes(at('merged/2026')));
    await kub('site', '--out', at('other'));
    expect(hashes(at('other/2026'))).toEqual(hashes(at('merged/2026')));
  });

  test('shares of different things are refused and nothing is written', async () => {
    const manifest = JSON.parse(readFileSync(at('share-2/2026/manifest.json'), 'utf8')) as { kub: string };
    writeFileSync(at('share-2/2026/manifest.json'), JSON.stringify({ ...manifest, kub: '0.0.9' }));
    const refused = await kub('site', '--merge', at('share-1'), at('share-2'), '--out', at('refused'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Delarna är inte byggda av samma sak');
    expect(() => readdirSync(at('refused'))).toThrow();
  });

  test('a file that is not what its manifest says is refused', async () => {
    const report = JSON.parse(readFileSync(at('share-3/2026/manifest.json'), 'utf8')) as {
      areas: Record<string, unknown>;
    };
    const [area] = Object.keys(report.areas);
    writeFileSync(at(`share-3/2026/${area}/report.json`), '{}');
    const refused = await kub('site', '--merge', at('share-1'), at('share-3'), '--out', at('refused'));
    expect(refused.code).toBe(1);
    expect(() => readdirSync(at('refused'))).toThrow();
  });

  test('an edition that is not there is named together with those that are', async () => {
    const { code, err } = await kub('site', '--edition', '2019', '--out', at('whole'));
    expect(code).toBe(1);
    expect(err).toContain('2019');
    expect(err).toContain('2026');
  });
});
