import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenFiles, contentsOf, kub, manifestOf, temporaryFolder } from './batch.ts';

describe('the same input gives the same bytes', () => {
  const folder = temporaryFolder();
  const workspace = join(folder.path, 'ny');
  afterAll(folder.remove);
  const build = (out: string, ...more: string[]) => [
    ...['build', '--all', '--workspace', workspace, '--format', 'html,pdf,json', '--out', out],
    ...more,
  ];

  test('with one job or two, in another zone and language, and in shares', async () => {
    expect((await kub(['init', workspace])).code).toBe(0);
    const out = (name: string): string => join(folder.path, name);
    const here = { TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };
    const there = { TZ: 'Pacific/Kiritimati', LANG: 'en_US', LC_ALL: 'C' };
    const first = await kub(build(out('one'), '--jobs', '1'), { environment: here });
    const second = await kub(build(out('two'), '--jobs', '2'), { environment: there });
    expect([first.code, second.code]).toEqual([0, 0]);
    const whole = contentsOf(out('one'));
    expect(Object.keys(whole)).toHaveLength(11);
    expect(brokenFiles(out('one'))).toEqual([]);
    expect(contentsOf(out('two'))).toEqual(whole);

    for (const shard of ['1/2', '2/2'])
      expect((await kub(build(out(`share-${shard[0]}`), '--shard', shard))).code).toBe(0);
    const shares = [out('share-1'), out('share-2')];
    const { ['2026/manifest.json']: _one, ...pages } = {
      ...contentsOf(shares[0]!),
      ...contentsOf(shares[1]!),
    };
    const { ['2026/manifest.json']: _other, ...expected } = whole;
    expect(pages).toEqual(expected);
    const areas = shares.map((share) => manifestOf(join(share, '2026')).areas);
    expect(areas.map((one) => Object.keys(one).length)).toEqual([2, 1]);
    expect({ ...areas[0], ...areas[1] }).toEqual(manifestOf(join(out('one'), '2026')).areas);
  });

  test('killed and taken up, or built by two at once: the same PDFs, whole and none left out', async () => {
    const whole = contentsOf(join(folder.path, 'one'));
    const killed = join(folder.path, 'killed');
    const stopped = await kub(build(killed, '--jobs', '1'), {
      onTalk: (err, child) => (err.includes('[1/3]') ? child.kill('SIGKILL') : undefined),
    });
    expect(stopped.code).toBeNull();
    // What it was writing, and that it was, is left by a process that had no time to tidy.
    expect(brokenFiles(killed).filter((path) => !/\.(tmp|lock)$/.test(path))).toEqual([]);
    expect((await kub(build(killed))).code).toBe(0);
    expect(contentsOf(killed)).toEqual(whole);

    const both = join(folder.path, 'both');
    const runs = await Promise.all([kub(build(both)), kub(build(both))]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(contentsOf(both)).toEqual(whole);
  });
});
