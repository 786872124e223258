import { describe, expect, test } from 'vitest';
import type { Goal } from '../../src/model/goal.ts';
import {
  readBenchmark,
  requestFor,
  resolveBenchmark,
  statedGoal,
} from '../../src/pipeline/read-benchmark.ts';
import { areaOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';

const key = { area: 'ost', indicator: 'x', period: '2023', sex: 'total', age: 'total' } as const;
const share = indicatorOf('x');

test.each([
  ['kommun', { kind: 'municipality' }],
  ['övriga', { kind: 'rest' }],
  ['ovriga', { kind: 'rest' }],
  ['mål', { kind: 'stated-goal' }],
  ['MAL', { kind: 'stated-goal' }],
  ['mål=62,5', { kind: 'goal', value: 62.5, period: '' }],
  ['2019', { kind: 'earlier-period', period: '2019' }],
  ['2016-2018', { kind: 'earlier-period', period: '2016–2018' }],
  ['2024K3', { kind: 'earlier-period', period: '2024K3' }],
  ['Sjöbo', { kind: 'area', area: 'Sjöbo' }],
] as const)('readBenchmark(%j)', (text, wish) => {
  expect(readBenchmark(text)).toEqual(wish);
  expect(readBenchmark(text.normalize('NFD'))).toEqual(wish);
});

test('an area is found by its name, and one that nobody has is refused', () => {
  const town = townOf(areaOf('sjobo', { name: 'Sjöbo' }));
  expect(resolveBenchmark(town, { kind: 'area', area: 'sjöbo' })).toEqual({ kind: 'area', area: 'sjobo' });
  expect(() => resolveBenchmark(town, { kind: 'area', area: 'atlantis' })).toThrow();
});

describe('statedGoal', () => {
  const goal: Goal = {
    id: 'g',
    intervention: '',
    areas: [],
    sentence: '',
    type: 'proportion',
    unit: '',
    baseline: null,
    baselinePeriod: '',
    target: 50,
    targetPeriod: '2025',
    sector: '',
    indicator: 'x',
  };
  const found = (goals: readonly Goal[], changes = {}) => statedGoal(share, { ...key, ...changes }, goals);

  test('is the one of the indicator and the area: the nearest ahead, else the last that has passed', () => {
    const [past, ahead] = [
      { ...goal, target: 40, targetPeriod: '2021' },
      { ...goal, target: 60, targetPeriod: '2030' },
    ];
    expect(found([ahead, goal, past])).toEqual({ kind: 'goal', value: 50, period: '2025' });
    expect(found([ahead, goal, past], { period: '2031' })).toMatchObject({ value: 60 });
    expect(found([{ ...goal, areas: ['vast'] }])).toBeNull();
    expect(found([{ ...goal, areas: ['ost'] }])).toMatchObject({ value: 50 });
    expect(requestFor({ kind: 'stated-goal' }, share, key, [goal])).toMatchObject({ kind: 'goal' });
  });

  test('is not one of another unit, of no number, or of nobody’s indicator; nor one for women alone', () => {
    const { indicator: _, ...unbound } = goal;
    expect(found([unbound])).toBeNull();
    expect(found([{ ...goal, type: 'increase-percent' }])).toBeNull();
    expect(found([{ ...goal, type: 'count' }])).toBeNull();
    expect(found([{ ...goal, target: null }])).toBeNull();
    expect(found([goal], { sex: 'women' })).toBeNull();
  });
});
