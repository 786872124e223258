import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Published } from '../../src/disclosure/published.ts';
import { type Figure, figureSchema, type HiddenFigure } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, share, without } from './support.ts';

const hierarchy = flat('kommun', ['a', 'b', 'c']);
const sentinel = 31.718281;

describe('publish(estimates, indicators, hierarchy, policy, previous)', () => {
  test('a withheld figure is nothing but its name and a reason', async () => {
    const estimate = { ...share(key('a'), 3, 1750), value: sentinel };
    const { figures } = await gate([estimate], hierarchy);
    expect(figures).toEqual([{ status: 'suppressed', ...key('a'), reason: 'disclosure' }]);
    expect(JSON.stringify(figures)).not.toMatch(/31\.7|1750/);
  });

  test('the rate, the interval and the denominator go with the count', async () => {
    const { figures } = await gate([share(key('a'), 3, 1750)], hierarchy);
    expect(Object.values(figures[0] ?? {}).filter((field) => typeof field === 'number')).toEqual([]);
  });

  test('zero, withheld and missing are three different things', async () => {
    const { figures } = await gate(
      [share(key('a'), 0, 900), share(key('b'), 2, 900), without(key('c'), 'missing')],
      hierarchy,
    );
    expect(figures.map((figure) => figure.status)).toEqual(['shown', 'suppressed', 'missing']);
    expect(figures[0]).toMatchObject({ value: 0, count: 0 });
  });

  test('what cannot occur and what the source withheld keep their own reasons', async () => {
    const { figures } = await gate(
      [without(key('a'), 'cannot-occur'), without(key('b'), 'suppressed-at-source')],
      hierarchy,
    );
    expect(figures.map((figure) => 'reason' in figure && figure.reason)).toEqual([
      'cannot-occur',
      'suppressed-at-source',
    ]);
  });

  test('figures come out in the order of the estimates', async () => {
    const estimates = ['c', 'a', 'b'].map((id) => share(key(id), 50, 900));
    const { figures } = await gate(estimates, hierarchy);
    expect(figures.map((figure) => figure.area)).toEqual(['c', 'a', 'b']);
  });

  test('every figure passes the strict schema', async () => {
    const { figures } = await gate([share(key('a'), 50, 900), share(key('b'), 2, 900)], hierarchy);
    for (const figure of figures) expect(figureSchema.safeParse(figure).success).toBe(true);
  });

  test('an open indicator without a reason stops the build', async () => {
    await expect(gate([], hierarchy, [indicator('fiske', { protection: 'open' })])).rejects.toThrow(
      'missing-disclosure-reason',
    );
  });
});

describe('the brand', () => {
  test('nothing but the gate can make Published', () => {
    const summary = { shown: 0, suppressed: 0, missing: 0, notApplicable: 0, pattern: 'exact' } as const;
    // @ts-expect-error the brand is missing
    const smuggled: Published = { figures: [], summary };
    expect(smuggled.figures).toEqual([]);
  });

  test('a value smuggled into a withheld figure is refused by the type and by the schema', () => {
    const withheld: HiddenFigure = { status: 'suppressed', ...key('a'), reason: 'disclosure' };
    // @ts-expect-error a withheld figure has no value
    const smuggled: Figure = { status: 'suppressed', ...key('a'), reason: 'disclosure', value: 3 };
    expect(figureSchema.safeParse(withheld).success).toBe(true);
    expect(figureSchema.safeParse(smuggled).success).toBe(false);
    expect(figureSchema.safeParse({ ...withheld, denominator: 40 }).success).toBe(false);
  });
});

describe('progress', () => {
  test('every block with something to protect is told of before it is decided', async () => {
    const areas = ['a', 'b', 'c'];
    const told: string[] = [];
    const estimates = ['fiske', 'jakt'].flatMap((id, at) => [
      ...areas.map((one, i) => share(key(one, { indicator: id }), [3, 40, 60][i]! + 7 * at, 400 + at)),
      share(key('kommun', { indicator: id }), 103 + 21 * at, 1200 + 3 * at),
    ]);
    const indicators = [indicator('fiske'), indicator('jakt', { threshold: 12 })];
    const onBlock = (done: number, of: number) => told.push(`${done}/${of}`);
    await publish(estimates, indicators, flat('kommun', areas), defaultPolicy, [], onBlock);
    expect(told).toEqual(['0/2', '1/2']);
  });
});
