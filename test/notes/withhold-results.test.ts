import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal, GoalResult } from '../../src/model/goal.ts';
import { computeGoalStatus } from '../../src/notes/goal-status.ts';
import {
  countsPersons,
  type ResultFacts,
  withholdSmallBaselines,
  withholdSmallResults,
} from '../../src/notes/withhold-results.ts';

const policy = { threshold: 5, minimumDenominator: 10 };
const today = { today: '2026-01-01' };

function goal(changes: Partial<Goal> = {}): Goal {
  return {
    id: 'tilltro',
    intervention: '',
    areas: [],
    sentence: 'Minst 80 procent av deltagarna har fått större tilltro till sig själva.',
    type: 'proportion',
    unit: 'deltagare',
    baseline: null,
    baselinePeriod: '',
    target: 80,
    targetPeriod: '2025',
    sector: '',
    ...changes,
  };
}

function result(changes: Partial<GoalResult> = {}): GoalResult {
  return {
    goal: 'tilltro',
    period: '2025',
    area: '',
    count: null,
    denominator: null,
    value: null,
    judgement: null,
    comment: '',
    ...changes,
  };
}

/** Areas a and b lie in stad; the figures of 2024 are withheld; sensitive is below ten. */
const facts: ResultFacts = {
  contains: (area, inner) => area === 'stad' && ['a', 'b'].includes(inner),
  thresholdOf: () => 10,
  isFigureWithheld: ({ indicator }, _, period) => indicator !== undefined && period === '2024',
};

const withheldOne = (one: Goal, ...rows: GoalResult[]) => withholdSmallResults([one], rows, policy);

describe('withholdSmallResults(goals, results, policy)', () => {
  test.each([
    ['a numerator of one to four', 4, 40],
    ['one to four who did not', 36, 40],
    ['fewer than ten asked', 6, 9],
  ])('withholds %s: no number is left, nor the comment that may repeat it', (_, count, denominator) => {
    const [row] = withheldOne(goal(), result({ count, denominator, comment: `${count} av ${denominator}` }));
    expect(row).toEqual(result({ withheld: true }));
  });

  test.each([
    ['five of ten', 5, 10],
    ['all of ten', 10, 10],
    ['none of ten', 0, 10],
  ])('leaves %s', (_, count, denominator) => {
    const row = result({ count, denominator, comment: 'Höstens grupper.' });
    expect(withheldOne(goal(), row)).toEqual([row]);
  });

  test('withholds a few persons, but not a few learning cafés', () => {
    const persons = goal({ type: 'count', unit: 'volontärer' });
    const things = goal({ type: 'count', unit: 'lärcaféer' });
    expect(withheldOne(persons, result({ value: 3 }))[0]).toMatchObject({ value: null, withheld: true });
    expect(withheldOne(things, result({ value: 3 }))).toEqual([result({ value: 3 })]);
  });

  test('takes the denominator of a rate for months, not persons', () => {
    const rate = goal({ type: 'rate-per-month', unit: 'enheter' });
    expect(withheldOne(rate, result({ count: 3, denominator: 6 }))[0]?.count).toBe(3);
  });

  test('withholds the other areas too where a total would give the last one away', () => {
    // 30 of 40 in all, 28 of 30 in the one area: 2 of 10 in the other.
    const rows = withheldOne(
      goal({ areas: ['a', 'b'] }),
      result({ count: 30, denominator: 40 }),
      result({ area: 'a', count: 20, denominator: 30 }),
      result({ area: 'b', count: 10, denominator: 10, period: '2024' }),
      result({ area: 'b', count: 2, denominator: 10 }),
    );
    expect(rows.map((row) => row.withheld === true)).toEqual([false, true, false, true]);
  });

  test('a share of so many persons is a number of them: 10 % of 30 is 3', () => {
    const given = (value: number, denominator: number) => result({ value, denominator });
    const rows = withheldOne(goal(), given(10, 30), given(90, 30), given(50, 30));
    expect(rows.map((row) => row.withheld === true)).toEqual([true, true, false]);
  });

  test('withholds what is inside an area or a year together with a few of it', () => {
    const count = goal({ type: 'count', unit: 'deltagare' });
    const rows = [
      result({ area: 'stad', value: 25 }),
      result({ area: 'a', value: 22 }),
      result({ area: 'b', value: 3 }),
      result({ area: 'c', value: 30 }),
      result({ period: '2024', value: 40 }),
      result({ period: '2024K1', value: 4 }),
      result({ period: '2024K2', value: 36 }),
    ];
    const found = withholdSmallResults([count], rows, policy, facts);
    // 25 − 22 = 3, and 40 − 36 = 4.
    expect(found.map((row) => row.withheld === true)).toEqual([false, true, true, false, false, true, true]);
  });

  test('what goes beside one total takes the parts of another with it', () => {
    const count = goal({ type: 'count', unit: 'deltagare' });
    const rows = [
      result({ value: 60 }),
      result({ area: 'a', value: 57 }),
      result({ area: 'b', value: 3 }),
      result({ area: 'a', period: '2024–2025', value: 90 }),
      result({ area: 'a', period: '2024', value: 33 }),
    ];
    // 90 − 33 = 57, and 60 − 57 = 3.
    const left = withholdSmallResults([count], rows, policy, facts).filter((row) => row.withheld !== true);
    expect(left).toEqual([rows[0], rows[3]]);
  });

  test("holds a result against the threshold of the goal's indicator, and against what is withheld of it", () => {
    const about = goal({ type: 'count', unit: 'deltagare', indicator: 'kanslig' });
    const rows = [result({ value: 9 }), result({ value: 12 }), result({ period: '2024', value: 15 })];
    const found = withholdSmallResults([about], rows, policy, facts);
    expect(found.map((row) => row.withheld === true)).toEqual([true, false, true]);
  });

  test('leaves no small number of persons behind, whatever was reported', () => {
    const counts = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 6 }), (pairs) => {
        const rows = pairs.map(([count, other], index) =>
          result({ period: String(2010 + index), count, denominator: count + other }),
        );
        for (const row of withheldOne(goal(), ...rows)) {
          if (row.count === null || row.denominator === null) continue;
          expect(row.denominator).toBeGreaterThanOrEqual(10);
          for (const part of [row.count, row.denominator - row.count])
            expect(part === 0 || part >= 5).toBe(true);
        }
      }),
    );
  });
});

describe('withholdSmallBaselines(goals, policy, facts)', () => {
  const few = goal({ type: 'increase-percent', unit: 'volontärer', baseline: 3, baselinePeriod: '2023' });

  test('a withheld result stands in the place of a baseline of a few persons', () => {
    const { goals, results } = withholdSmallBaselines([few], policy, facts);
    expect(goals).toEqual([{ ...few, baseline: null }]);
    expect(results).toEqual([result({ period: '2023', withheld: true })]);
    const status = computeGoalStatus(goals[0]!, [...results, result({ value: 12 })], today);
    expect(status).toMatchObject({ status: 'cannot-be-judged', baseline: null, progress: null });
  });

  test('a baseline that is a withheld figure of the indicator is taken away too', () => {
    const share = goal({ baseline: 62.5, baselinePeriod: '2024', indicator: 'kanslig' });
    expect(withholdSmallBaselines([share], policy, facts).goals[0]?.baseline).toBeNull();
  });

  test('a few learning cafés stay, and so do five persons', () => {
    const kept = [{ ...few, unit: 'lärcaféer' }, { ...few, baseline: 5 }, goal({ baseline: 4 })];
    expect(withholdSmallBaselines(kept, policy, facts)).toEqual({ goals: kept, results: [] });
  });
});

describe('computeGoalStatus(goal, withheld results)', () => {
  test('says that the result is withheld, with no number in the status', () => {
    const one = goal();
    const status = computeGoalStatus(one, withheldOne(one, result({ count: 3, denominator: 30 })), today);
    expect(status).toEqual({
      goal: 'tilltro',
      status: 'cannot-be-judged',
      reason: { key: 'goal-reason.withheld', params: { period: '2025' } },
      period: '2025',
      current: null,
      baseline: null,
      progress: null,
    });
  });

  test('does not fall back on the areas that are left', () => {
    const one = goal({ areas: ['a', 'b'], type: 'count', unit: 'deltagare', target: 20 });
    const rows = withheldOne(one, result({ area: 'a', value: 25 }), result({ area: 'b', value: 2 }));
    expect(computeGoalStatus(one, rows, today)).toMatchObject({
      status: 'cannot-be-judged',
      reason: { key: 'goal-reason.withheld' },
      current: null,
    });
  });

  test('judges by a total that may be shown', () => {
    const one = goal({ areas: ['a', 'b'] });
    const rows = withheldOne(
      one,
      result({ count: 35, denominator: 40 }),
      result({ area: 'b', count: 2, denominator: 10 }),
    );
    expect(computeGoalStatus(one, rows, today)).toMatchObject({ status: 'achieved', current: 87.5 });
  });

  test('names the withheld baseline, not a missing one', () => {
    const one = goal({ type: 'increase-percent', unit: 'volontärer', target: 30, baselinePeriod: '2019' });
    const rows = [result({ period: '2019', withheld: true }), result({ value: 12 })];
    expect(computeGoalStatus(one, rows, today).reason).toEqual({
      key: 'goal-reason.withheld',
      params: { period: '2019' },
    });
  });
});

describe('countsPersons(unit)', () => {
  test.each(['deltagare', 'Nya volontärer', 'personer', 'unika personer', 'barn', 'levande böcker'])(
    '%s',
    (unit) => {
      expect(countsPersons(unit)).toBe(true);
    },
  );
  test.each(['uppdrag', 'lärcaféer', 'självhjälpsgrupper', 'enheter', 'besök', ''])('not %s', (unit) => {
    expect(countsPersons(unit)).toBe(false);
  });
});
