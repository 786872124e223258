import { beforeAll, describe, expect, test } from 'vitest';
import { publishedFigures, readWorkspace } from '../../src/index.ts';
import { type Figure, isShown } from '../../src/model/figure.ts';
import { flat, gate, indicator, key, persons } from './support.ts';

/**
 * Regementet in Borås (DeSO 1490C1070) on 31 December 2025, SCB table TAB6574, five years at a time from 0–4
 * to 80+. From that year SCB adds a little noise to each number by itself.
 */
const women = [54, 25, 28, 37, 112, 126, 109, 69, 46, 38, 38, 51, 54, 35, 45, 33, 61];
const men = [56, 32, 21, 35, 83, 142, 109, 77, 54, 44, 47, 47, 29, 41, 35, 39, 51];
const everyone = 1907;
const ages = women.map((_, index) => (index === 16 ? '80+' : `${5 * index}-${5 * index + 4}`));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

test('by hand: 1 907 − 961 − 942 leaves four persons who do not exist', () => {
  expect([sum(women), sum(men)]).toEqual([961, 942]);
  expect(everyone - sum(women) - sum(men)).toBe(4);
});

describe('Regementet in the bundled workspace', () => {
  let figures: readonly Figure[];
  beforeAll(async () => {
    const all = publishedFigures(await readWorkspace());
    figures = all.filter(
      (one) => one.area === 'regementet' && one.indicator === 'folkmangd' && one.period === '2025',
    );
  });

  test('four who do not exist are nobody to protect: every number is shown as SCB has it', () => {
    const countOf = (sex: string, age: string) =>
      figures.filter(isShown).find((one) => one.sex === sex && one.age === age)?.count;
    expect(countOf('total', 'total')).toBe(1907);
    expect(ages.map((age) => countOf('women', age))).toEqual(women);
    expect(ages.map((age) => countOf('men', age))).toEqual(men);
    expect(figures.every(isShown)).toBe(true);
  });
});

describe('Regementet with three boys of ten to fourteen years', () => {
  const group = ages.indexOf('10-14');
  const place = (sex: 'total' | 'women' | 'men', age = 'total') => key('regementet', { sex, age });
  const few = men.map((count, index) => (index === group ? 3 : count));
  // The rest of the municipality: 115 217 − 1 907 as the areas have it, of 115 238 as SCB publishes it.
  const estimates = [
    persons(key('boras'), 115238),
    persons(key('ovriga'), 113310),
    persons(place('total'), everyone - 18),
    persons(place('women'), sum(women)),
    persons(place('men'), sum(few)),
    ...ages.flatMap((age, index) => [
      persons(place('total', age), women[index]! + few[index]!),
      persons(place('women', age), women[index]!),
      persons(place('men', age), few[index]!),
    ]),
  ];

  test('neither the girls and all of their age, nor the men and all other ages, tell them', async () => {
    const { figures } = await gate(estimates, flat('boras', ['regementet', 'ovriga']), [
      indicator('fiske', { measure: 'count', protection: 'protected-at-source' }),
    ]);
    const isOpen = (sex: string, age: string) =>
      figures.some((one) => one.area === 'regementet' && isShown(one) && one.sex === sex && one.age === age);
    expect(isOpen('men', '10-14')).toBe(false);
    // 31 − 28 = 3
    expect(isOpen('total', '10-14') && isOpen('women', '10-14')).toBe(false);
    // 924 men in all less 921 of all other ages: 3
    const others = ages.filter((age) => age !== '10-14');
    expect(isOpen('men', 'total') && others.every((age) => isOpen('men', age))).toBe(false);
    // The total of all ages and the municipality stay: noise is no reason to give them up.
    expect(isOpen('total', 'total')).toBe(true);
    expect(figures.filter(isShown).length).toBeGreaterThan(figures.length - 8);
  });
});

test('a total of six more than its areas: whoever takes them for noise does not find the three in one of them', async () => {
  const areas = ['a', 'b', 'c', 'd'];
  const counts = [3, 40, 50, 47];
  const estimates = [
    persons(key('kommun'), sum(counts) + 6),
    ...areas.map((area, at) => persons(key(area), counts[at]!)),
  ];
  const { figures } = await gate(estimates, flat('kommun', areas), [
    indicator('fiske', { measure: 'count' }),
  ]);
  const isOpen = (area: string) => figures.some((one) => one.area === area && isShown(one));
  expect(isOpen('a')).toBe(false);
  // 146 − 40 − 50 − 47 is 9, and 3 where six live outside the areas.
  expect(isOpen('kommun') && ['b', 'c', 'd'].every(isOpen)).toBe(false);
  expect(['kommun', 'b', 'c', 'd'].filter(isOpen)).toHaveLength(3);
});
