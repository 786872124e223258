import { describe, expect, test } from 'vitest';
import { ageFamily, parseAge, periodFamily } from '../../src/disclosure/families.ts';
import { partition } from '../../src/disclosure/partition.ts';

const rules = (family: Record<string, string[]>) => partition(new Map(Object.entries(family)));

describe('partition(family)', () => {
  test('sets inside one another give one rule each', () => {
    expect(rules({ all: ['1', '2', '3'], left: ['1', '2'], one: ['1'], two: ['2'], three: ['3'] })).toEqual([
      { whole: 'all', parts: ['left', 'three'] },
      { whole: 'left', parts: ['one', 'two'] },
    ]);
  });

  test('what no part covers is a part of its own', () => {
    expect(rules({ all: ['1', '2', '3'], one: ['1'] })).toEqual([{ whole: 'all', parts: ['one', '(2 3)'] }]);
  });

  test('of two equal sets the first is the whole', () => {
    expect(rules({ outer: ['1', '2'], inner: ['1', '2'] })).toEqual([{ whole: 'outer', parts: ['inner'] }]);
  });

  test('overlapping sets are cut along the overlap', () => {
    const cut = rules({ all: ['1', '2', '3'], left: ['1', '2'], right: ['2', '3'] });
    expect(cut).toEqual([
      { whole: 'all', parts: ['left', '(3)'] },
      { whole: 'left', parts: ['(1)', '(2)'] },
      { whole: 'right', parts: ['(2)', '(3)'] },
    ]);
  });

  test('areas that a group cuts across are still all of their parent', () => {
    const cut = rules({ town: ['1', '2', '3', '4'], west: ['1', '2'], east: ['3', '4'], group: ['2', '3'] });
    expect(cut.filter((rule) => rule.whole === 'town')).toEqual([{ whole: 'town', parts: ['west', 'east'] }]);
  });

  test('what two geographies divide in two ways is two sums, whether or not it is given itself', () => {
    const two = { west: ['1', '2'], east: ['3', '4'], north: ['1', '3'], south: ['2', '4'] };
    const partsIn = (family: Record<string, string[]>, whole: string) =>
      rules(family).flatMap((rule) => (rule.whole === whole ? [rule.parts] : []));
    const both = [
      ['west', 'east'],
      ['north', 'south'],
    ];
    expect(partsIn({ town: ['1', '2', '3', '4'], ...two }, 'town')).toEqual(both);
    expect(partsIn(two, '(1 2 3 4)')).toEqual(both);
  });

  test('a piece of the cut that is published keeps its name', () => {
    const cut = rules({ all: ['1', '2', '3'], left: ['1', '2'], right: ['2', '3'], middle: ['2'] });
    expect(cut.find((rule) => rule.whole === 'left')?.parts).toEqual(['(1)', 'middle']);
  });
});

describe('families', () => {
  test.each([
    ['16-84', 16, 84],
    ['0–19', 0, 19],
    ['7', 7, 7],
    ['65-74 år', 65, 74],
  ])('parseAge(%s)', (label, from, to) => {
    expect(parseAge(label)).toEqual({ from, to });
  });

  test('an open age group has no end', () => {
    expect(parseAge('65+')?.to).toBeGreaterThan(150);
    expect(parseAge('85–w')?.from).toBe(85);
    expect(parseAge('okänd')).toBeNull();
  });

  test('ages: the total is the sum of the groups, and a group of its finer groups', () => {
    const cut = partition(ageFamily(['total', '0-19', '20-64', '65+', '65-79', '80+']));
    const partsOf = (whole: string) => cut.find((rule) => rule.whole === whole)?.parts.toSorted();
    expect(cut.length).toBe(2);
    expect(partsOf('total')).toEqual(['0-19', '20-64', '65+']);
    expect(partsOf('65+')).toEqual(['65-79', '80+']);
  });

  test('periods: five years are five years, rolling ones share four', () => {
    expect(partition(periodFamily(['2016–2020', '2017–2021']))).toEqual([
      { whole: '2016–2020', parts: ['(2017 2018 2019 2020)', '(2016)'] },
      { whole: '2017–2021', parts: ['(2017 2018 2019 2020)', '(2021)'] },
    ]);
    expect(partition(periodFamily(['2020', '2021', '2020–2021']))).toEqual([
      { whole: '2020–2021', parts: ['2020', '2021'] },
    ]);
  });

  test('periods: a year is its quarters, a quarter its months', () => {
    const quarters = ['2024K1', '2024K2', '2024K3', '2024K4'];
    expect(partition(periodFamily(['2024', ...quarters]))).toEqual([{ whole: '2024', parts: quarters }]);
    const months = ['2024M01', '2024M02', '2024M03'];
    expect(partition(periodFamily(['2024K1', ...months]))).toEqual([{ whole: '2024K1', parts: months }]);
    expect(partition(periodFamily(['2024K1', '2023K4', '2023/24']))).toEqual([]);
  });
});
