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

interface Told {
  readonly areas: Readonly<Record<string, unknown>>;
}

type Hashes = Readonly<Record<string, string>>;

/**
 * What is wrong with the shares of a whole, told one by one. The n-th share has the n-th area and every third after
 * it, each file as the whole has it, and beside them only what every share has.
 */
function shareFaults(whole: Hashes, order: readonly string[], shares: readonly Hashes[]): readonly string[] {
  return shares.flatMap((share, index) => {
    const own = order.filter((_, at) => at % shares.length === index);
    const isOwn = (path: string): boolean => own.includes(path.split('/')[0]!);
    const wanted = Object.keys(whole).filter((path) => !path.includes('/') || isOwn(path));
    const strange = Object.keys(share).filter((path) => !wanted.includes(path));
    return [
      ...strange.map((path) => `${index + 1}: ${path} is of another share`),
      ...wanted.filter((path) => !(path in share)).map((path) => `${index + 1}: ${path} is not there`),
      // The manifest tells of the own areas only, and is looked into by the merge.
      ...wanted
        .filter((path) => path !== 'manifest.json' && path in share && share[path] !== whole[path])
        .map((path) => `${index + 1}: ${path} is not as in the whole`),
    ];
  });
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

  const shares = [1, 2, 3].map((index) => `share-${index}/2026`);
  let order: readonly string[];
  test('each share has its own areas and no others, and each file of them is as one run writes it', async () => {
    const { out } = await kub('list', 'areas', '--workspace', almby, '--json');
    const listed = JSON.parse(out) as { id: string; rapport: string }[];
    order = listed.filter(({ rapport }) => rapport === 'ja').map(({ id }) => id);
    expect(order).toHaveLength(8);
    const whole = hashes(at('whole/2026'));
    expect(
      shareFaults(
        whole,
        order,
        shares.map((name) => hashes(at(name))),
      ),
    ).toEqual([]);
    const told = shares.map((name) => JSON.parse(readFileSync(at(`${name}/manifest.json`), 'utf8')) as Told);
    // Round and round: the first, fourth and seventh area.
    expect(Object.keys(told[0]!.areas).sort()).toEqual([order[0]!, order[3]!, order[6]!].sort());
    const { areas: all } = JSON.parse(readFileSync(at('whole/2026/manifest.json'), 'utf8')) as Told;
    for (const [index, { areas }] of told.entries())
      for (const [id, told] of Object.entries(areas)) expect(told, `${index + 1} ${id}`).toEqual(all[id]);
  });

  test('shares that change places, or two areas that change shares, are seen though the union is whole', () => {
    const whole = hashes(at('whole/2026'));
    const [first, second, third] = shares.map((name) => hashes(at(name))) as [Hashes, Hashes, Hashes];
    expect(shareFaults(whole, order, [second, first, third])).not.toEqual([]);
    const moved = (share: Hashes, from: string, to: string, other: Hashes): Hashes =>
      Object.fromEntries([
        ...Object.entries(share).filter(([path]) => !path.startsWith(`${from}/`)),
        ...Object.entries(other).filter(([path]) => path.startsWith(`${to}/`)),
      ]);
    const [one, other] = [order[0]!, order[1]!];
    const swapped = [moved(first, one, other, second), moved(second, other, one, first), third];
    expect(Object.assign({}, ...swapped)).toEqual(Object.assign({}, first, second, third));
    expect(
      shareFaults(whole, order, swapped).filter((fault) => fault.endsWith('of another share')),
    ).toHaveLength(4);
    // The page of one area under the name of another, in shares that have the right names.
    const page = (id: string): string => `${id}/kunskapsunderlag.html`;
    const mixed = [
      { ...first, [page(one)]: second[page(other)]! },
      { ...second, [page(other)]: first[page(one)]! },
      third,
    ];
    expect(shareFaults(whole, order, mixed)).toHaveLength(2);
  });

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

  test('a share that is missing is told by the areas it has, and the job is not done', async () => {
    const partly = await kub('site', '--merge', at('share-3'), at('share-1'), '--out', at('partly'));
    expect(partly.code).toBe(3);
    const missing = order.filter((_, index) => index % 3 === 1).join(', ');
    expect(partly.err).toContain(`[shards-incomplete]\n    hittade: ${missing}\n`);
    // What there is is put together, and forgets that it was a share.
    const { areas, batch } = JSON.parse(readFileSync(at('partly/2026/manifest.json'), 'utf8'));
    expect(Object.keys(areas)).toHaveLength(5);
    expect(batch).toBeUndefined();
    const told = await kub('site', '--merge', at('share-1'), at('share-3'), '--out', at('partly'), '--json');
    expect(JSON.parse(told.out).missing.join(', ')).toBe(missing);
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
