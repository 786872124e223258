import { describe, expect, test } from 'vitest';
import { explainWithholding } from '../../src/disclosure/explain.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { flat, frozen, indicator, key, share } from './support.ts';

const hierarchy = flat('kommun', ['a', 'b', 'c']);
const explain = (estimates: readonly ReturnType<typeof share>[]) =>
  explainWithholding(frozen(estimates), [indicator('fiske')], hierarchy, defaultPolicy);

describe('explainWithholding(estimates, indicators, hierarchy, policy, previous)', () => {
  test('tells primary from secondary, by indicator and area', async () => {
    const counts = { a: 3, b: 20, c: 60, kommun: 83 };
    const persons = (id: string) => (id === 'kommun' ? 1200 : 400);
    const explained = await explain(
      Object.entries(counts).map(([id, count]) => share(key(id), count, persons(id))),
    );
    expect(explained.total).toEqual({ shown: 2, primary: 1, secondary: 1, atSource: 0 });
    expect(explained.pattern).toBe('optimal');
    expect(explained.indicators[0]).toMatchObject({ indicator: 'fiske', risks: { 'small-count': 1 } });
    expect(explained.indicators[0]?.areas).toEqual([
      { area: 'a', shown: 0, primary: 1, secondary: 0, atSource: 0 },
      { area: 'b', shown: 0, primary: 0, secondary: 1, atSource: 0 },
    ]);
    expect(explained.areas.find((area) => area.area === 'c')?.shown).toBe(1);
  });

  test('nothing withheld, nothing to explain', async () => {
    const explained = await explain([share(key('a'), 30, 400)]);
    expect(explained.indicators).toEqual([]);
  });

  test('pooling years: 3 + 4 is enough to be shown once', async () => {
    const explained = await explain([
      share(key('a', { period: '2022' }), 3, 400),
      share(key('a', { period: '2023' }), 4, 400),
    ]);
    expect(explained.indicators[0]?.remedies).toContainEqual({ kind: 'pool-years', givesBack: 1 });
  });

  test('merging areas: 3 and 4 are seven together', async () => {
    const explained = await explain([share(key('a'), 3, 400), share(key('b'), 4, 400)]);
    expect(explained.indicators[0]?.remedies).toContainEqual({
      kind: 'merge-areas',
      areas: ['a', 'b'],
      givesBack: 1,
    });
  });

  test('dropping the sexes: the total was hidden only to protect one of them', async () => {
    // Two men who may all be counted leave three women no room: the total has to go as well.
    const explained = await explain([
      share(key('a', { sex: 'women' }), 3, 200),
      share(key('a', { sex: 'men' }), 2, 2),
      share(key('a'), 5, 202),
    ]);
    expect(explained.total.shown).toBe(0);
    expect(explained.indicators[0]?.remedies).toContainEqual({
      kind: 'drop-breakdown',
      breakdown: 'sex',
      givesBack: 1,
    });
  });
});
