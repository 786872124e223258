import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryName } from '../../src/cli/temporary-name.ts';
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

const build = (out: string, ...more: string[]) => [
  ...['build', '--all', '--workspace', almby, '--format', 'html,json', '--out', out],
  ...more,
];

describe('a build of eight areas that does not come to its end', () => {
  const folder = temporaryFolder();
  const whole = join(folder.path, 'whole');
  beforeAll(async () => {
    expect((await kub(build(whole))).code).toBe(0);
  });
  afterAll(folder.remove);

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves whole files only', async (signal, code) => {
    const out = join(folder.path, signal);
    const ended = await kub(build(out), {
      onTalk: (err, child) => (/\[2\/8\].*\n$/.test(err) ? child.kill(signal) : undefined),
    });
    expect(ended.code).toBe(code);
    expect(ended.err).toContain('Avbrutet');
    expect(ended.err).not.toContain('[8/8]');
    expect(filesBelow(out).length).toBeGreaterThan(4);
    expect(brokenFiles(out)).toEqual([]);
  });

  test('a killed run is taken up where it was', async () => {
    const out = join(folder.path, 'killed');
    const killed = await kub(build(out), {
      onTalk: (err, child) => (err.includes('[4/8]') ? child.kill('SIGKILL') : undefined),
    });
    expect(killed.code).toBeNull();
    const done = Object.keys(manifestOf(join(out, '2026')).areas);
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(done.length).toBeLessThan(8);
    const again = await kub(build(out));
    expect(again.code).toBe(0);
    expect(freshNames(again.err)).toHaveLength(done.length);
    expect(contentsOf(out)).toEqual(contentsOf(whole));
    expect(freshNames((await kub(build(out))).err)).toHaveLength(8);
  });

  test('what a killed process left half-written is gone after the next run, and nothing else', async () => {
    const out = join(folder.path, 'left');
    const area = join(out, '2026/angskulla');
    mkdirSync(area, { recursive: true });
    // No system gives out so high a number.
    const dead = temporaryName(join(area, 'report.json'), hostname(), 999_999_999);
    const living = temporaryName(join(area, 'report.json'), hostname(), process.pid);
    const elsewhere = temporaryName(join(out, '2026/figures.csv'), 'annandator', 999_999_999);
    const others = join(area, 'min-egen.tmp');
    for (const path of [dead, living, elsewhere, others]) writeFileSync(path, 'halv');
    expect((await kub(build(out, '--shard', '1/8'))).code).toBe(0);
    const left = filesBelow(out).filter((path) => path.endsWith('.tmp'));
    expect(left.map((path) => join(out, path))).toEqual([living, others, elsewhere].sort());
  });

  test('two runs at once in one folder do not harm each other', async () => {
    const out = join(folder.path, 'both');
    const [one, other] = await Promise.all([kub(build(out)), kub(build(out))]);
    expect([one.code, other.code]).toEqual([0, 0]);
    expect(contentsOf(out)).toEqual(contentsOf(whole));
  });

  test('two runs at once of different areas both stand in the manifest', async () => {
    const out = join(folder.path, 'halves');
    const runs = await Promise.all(['1/2', '2/2'].map((shard) => kub(build(out, '--shard', shard))));
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(contentsOf(out)).toEqual(contentsOf(whole));
  });

  test('a lock that a killed run left is taken over', async () => {
    const out = join(folder.path, 'locked');
    mkdirSync(join(out, '2026'), { recursive: true });
    writeFileSync(join(out, '2026/manifest.json.lock'), temporaryName('', hostname(), 999_999_999));
    const { code } = await kub(build(out, '--shard', '1/8'));
    expect(code).toBe(0);
    expect(filesBelow(out).filter((path) => path.endsWith('.lock'))).toEqual([]);
    expect(readFileSync(join(out, '2026/manifest.json'), 'utf8')).toContain('"angskulla"');
  });
});
