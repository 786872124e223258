import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeInequality } from '../../src/compare/inequality.ts';
import { indicatorOf } from '../dataset/make-dataset.ts';
import { hiddenOf, publishedOf, rateOf, shareOf } from './make-figures.ts';

const share = indicatorOf('x');
const names = ['a', 'b', 'c', 'd', 'e'];
const order = names.map((name, index) => publishedOf(name, index + 1, null));
const figures = names.map((name, index) => shareOf(name, 500 - 100 * index, 1000));

describe('judgeInequality', () => {
  test('is the slope from the least to the most advantaged end, and their ratio', () => {
    // 50, 40, 30, 20 and 10 % in five classes of one size: the line runs from 55 % to 5 %.
    const found = judgeInequality(share, figures, order);
    expect(found).toMatchObject({
      kind: 'slope',
      method: 'sii-low-low',
      slopeIndex: { value: expect.closeTo(-50, 9) },
      relativeIndex: { value: expect.closeTo(5 / 55, 9) },
      areas: 5,
      leftOut: 0,
    });
    if (found.kind !== 'slope') throw new Error('no slope');
    expect(found.slopeIndex.lower!).toBeLessThan(-50);
    expect(found.slopeIndex.upper!).toBeGreaterThan(-50);
    expect(found.slopeIndex.upper!).toBeLessThan(0);
  });

  test('turns where the high end of the order is the least advantaged', () => {
    expect(judgeInequality(share, figures, order, 'high')).toMatchObject({
      slopeIndex: { value: expect.closeTo(50, 9) },
    });
  });

  test('areas of one class are one group, by their counts', () => {
    const split = [...figures.slice(1), shareOf('a1', 50, 200), shareOf('a2', 450, 800)];
    const classes = [...order, publishedOf('a1', 1, null), publishedOf('a2', 1, null)];
    expect(judgeInequality(share, split, classes)).toMatchObject({
      slopeIndex: { value: expect.closeTo(-50, 9) },
      areas: 6,
    });
  });

  test('a rate is in its own unit', () => {
    const rates = names.map((name, index) => rateOf(name, 50 - 10 * index, 1000));
    expect(judgeInequality(indicatorOf('x', { measure: 'rate', per: 1000 }), rates, order)).toMatchObject({
      slopeIndex: { value: expect.closeTo(-50, 9) },
    });
  });

  test('without an order, or without counts, it is the spread', () => {
    const spread = {
      kind: 'spread',
      lowest: expect.closeTo(10, 9),
      highest: expect.closeTo(50, 9),
      areas: 5,
      leftOut: 1,
    };
    expect(judgeInequality(share, [...figures, hiddenOf('f')], null)).toMatchObject(spread);
    const values = names.map((name, index) => publishedOf(name, 50 - 10 * index, null));
    expect(judgeInequality(share, [...values, hiddenOf('f')], order)).toMatchObject(spread);
  });

  test('says what is left out, and when there is too little', () => {
    expect(judgeInequality(share, [...figures, hiddenOf('f')], order)).toMatchObject({
      kind: 'slope',
      leftOut: 1,
    });
    expect(judgeInequality(share, figures.slice(1), order)).toEqual({
      kind: 'cannot-be-judged',
      reason: 'too-few-areas',
    });
    expect(judgeInequality(share, [...figures.slice(1), shareOf('a', 1, 9, '2022')], order)).toEqual({
      kind: 'cannot-be-judged',
      reason: 'different-periods',
    });
  });

  test('has no NaN, -0 or Infinity for any shares, with nobody and everybody among them', () => {
    const count = fc.oneof(fc.constant(0), fc.constant(100), fc.nat(100));
    fc.assert(
      fc.property(fc.array(count, { minLength: 5, maxLength: 5 }), (counts) => {
        const found = judgeInequality(
          share,
          names.map((name, index) => shareOf(name, counts[index]!, 100)),
          order,
        );
        const numbers = JSON.parse(JSON.stringify(found), (_, value: unknown) => {
          expect(Object.is(value, -0)).toBe(false);
          return value;
        });
        expect(numbers).toEqual(found);
      }),
      { numRuns: 15 },
    );
  });
});
