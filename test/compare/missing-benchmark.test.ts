import { describe, expect, test } from 'vitest';
import { createComparer } from '../../src/compare/create-comparer.ts';
import type { Figure } from '../../src/model/figure.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import { areaOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';
import { hiddenOf, shareOf } from './make-figures.ts';

const town = townOf(areaOf('a'), areaOf('b'));
const key = { area: 'a', indicator: 'x', period: '2023', sex: 'total', age: 'total' } as const;
const reason = (...others: readonly Figure[]): string => {
  const compare = createComparer(
    figureTable([shareOf('a', 40, 100), ...others]),
    new Map([['x', indicatorOf('x')]]),
    town,
  );
  const { comparison } = compare(key, { kind: 'area', area: 'b' });
  return comparison.status === 'cannot-be-judged' ? comparison.reason : comparison.status;
};
const b = shareOf('b', 30, 100);

describe('a comparison that is refused says what differs', () => {
  test.each([
    ['different-period', { ...b, period: '2022' }],
    ['different-sex', { ...b, sex: 'women' }],
    ['different-age', { ...b, age: '65+' }],
    ['judged', b],
  ] as const)('%s', (why, other) => {
    expect(reason(other)).toBe(why);
  });

  test('nothing at all, or a figure that is withheld, is not shown: never more', () => {
    expect(reason()).toBe('benchmark-not-shown');
    expect(reason(hiddenOf('b'), { ...b, period: '2022' })).toBe('benchmark-not-shown');
  });
});
