import { describe, expect, test } from 'vitest';
import type { Hierarchy } from '../../src/dataset/hierarchy.ts';
import type { Estimate, RowReference } from '../../src/estimate/estimate.ts';
import { estimateFigures, rowReferences } from '../../src/estimate/estimate-figures.ts';
import type { Sex } from '../../src/model/figure.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { areaOf, datasetOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';

const town = townOf(areaOf('ost', { report: true }), areaOf('vast'));

function estimatesOf(indicator: Indicator, text: string, hierarchy: Hierarchy = town): readonly Estimate[] {
  const reading = datasetOf(hierarchy, [indicator], text);
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return estimateFigures(reading.dataset);
}

function find(estimates: readonly Estimate[], area: string, sex: Sex = 'total', age = 'total') {
  const found = estimates.filter(({ key }) => key.area === area && key.sex === sex && key.age === age);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const share = indicatorOf('x');
const head = 'omrade;indikator;period;taljare;namnare;varde;nedre;ovre;antal_svar';

describe('estimateFigures', () => {
  test('a share of persons has Wilson’s interval', () => {
    // 15 of 148: Newcombe and Altman's example, 6.24 % to 16.05 %.
    const found = find(estimatesOf(share, `${head}\nost;x;2024;15;148;;;;`), 'ost');
    expect(found).toMatchObject({ status: 'estimated', method: 'wilson', count: 15, denominator: 148 });
    if (found.status !== 'estimated' || found.interval.kind !== 'interval') throw new Error('no interval');
    expect(found.value).toBeCloseTo(10.1351, 4);
    expect(found.interval.lower).toBeCloseTo(6.2386, 4);
    expect(found.interval.upper).toBeCloseTo(16.0487, 4);
  });

  test('an estimate leads back to the lines of its rows, through areas made of areas', () => {
    const hierarchy = townOf(areaOf('ost', { codes: ['a', 'b'] }), areaOf('vast'));
    const text =
      'omrade;indikator;period;taljare;namnare\na;x;2024;10;100\nvast;x;2024;30;100\nb;x;2024;20;100';
    const { dataset } = datasetOf(hierarchy, [share], text);
    const rowsOf = new Map<string, readonly RowReference[]>();
    estimateFigures(dataset, undefined, ({ area }, rows) => rowsOf.set(area, rowReferences(dataset, rows)));
    const linesOf = (area: string) => rowsOf.get(area)!.map(({ line, code }) => `${code} ${line}`);
    expect(linesOf('vast')).toEqual(['vast 3']);
    expect(linesOf('ost')).toEqual(['a 2', 'b 4']);
    expect(linesOf('stad')).toEqual(['a 2', 'b 4', 'vast 3']);
    expect(rowsOf.get('vast')![0]!.file).toBe('data/prov.csv');
  });

  test('zero and all have limits of exactly 0 and 100', () => {
    const found = estimatesOf(share, `${head}\nost;x;2024;0;20;;;;\nvast;x;2024;20;20;;;;`);
    expect(find(found, 'ost')).toMatchObject({ value: 0, interval: { lower: 0 } });
    expect(find(found, 'vast')).toMatchObject({ value: 100, interval: { upper: 100 } });
  });

  test('a reported area and the municipality are missing, never left out; others are', () => {
    const found = estimatesOf(share, `${head}\nvast;x;2024;15;148;;;;`);
    expect(find(found, 'ost')).toMatchObject({ status: 'missing', reason: 'no-data' });
    expect(find(found, 'stad')).toMatchObject({ status: 'missing', reason: 'parts-incomplete' });
    expect(estimatesOf(share, `${head}\nost;x;2024;15;148;;;;`).map(({ key }) => key.area)).not.toContain(
      'vast',
    );
  });

  test('each state of a row has its own reason', () => {
    const text = [head, 'ost;x;2021;U;;;;;', 'ost;x;2022;..;;;;;', 'ost;x;2023;.;;;;;', 'ost;x;2024;0;0;;;;'];
    const found = estimatesOf(share, text.join('\n')).filter(({ key }) => key.area === 'ost');
    expect(found.map((one) => ('reason' in one ? one.reason : one.status))).toEqual([
      'suppressed-at-source',
      'not-available',
      'cannot-occur',
      'zero-denominator',
    ]);
  });

  describe('a share in a survey', () => {
    test('keeps the producer’s interval', () => {
      const found = find(estimatesOf(share, `${head}\nost;x;2024;;;62;57;67;300`), 'ost');
      expect(found).toMatchObject({
        value: 62,
        method: 'published-value',
        respondents: 300,
        interval: { lower: 57, upper: 67, method: 'producer' },
      });
    });

    test('has Wilson’s only where answers are counted one by one', () => {
      const { lower } = wilson({ count: 180, denominator: 300 });
      const counted = find(estimatesOf(share, `${head}\nost;x;2024;180;300;;;;300`), 'ost');
      expect(counted).toMatchObject({ value: 60, method: 'wilson', interval: { lower: 100 * lower! } });
    });

    test('has no interval of ours where counts are weighted up, or the value is another than they give', () => {
      const none = { interval: { kind: 'none', reason: 'not-given' } };
      const weightedUp = find(estimatesOf(share, `${head}\nost;x;2024;6000;10000;;;;300`), 'ost');
      expect(weightedUp).toMatchObject({ value: 60, ...none });
      const weighted = find(estimatesOf(share, `${head}\nost;x;2024;180;300;64,5;;;300`), 'ost');
      expect(weighted).toMatchObject({ value: 64.5, count: 180, ...none });
    });
  });

  test('a rate is exact below ten events and Byar’s from ten', () => {
    const indicator = indicatorOf('x', { measure: 'rate', per: 1000 });
    const found = estimatesOf(indicator, `${head}\nost;x;2024;9;1000;;;;\nvast;x;2024;10;1000;;;;`);
    expect(find(found, 'ost')).toMatchObject({ value: 9, interval: { method: 'poisson-exact' } });
    expect(find(found, 'vast')).toMatchObject({ value: 10, interval: { method: 'poisson-byar' } });
  });

  test('a mean has an interval only with its spread, and none of one observation', () => {
    const indicator = indicatorOf('x', { measure: 'mean', per: 1 });
    const mean = 'omrade;indikator;period;varde;antal_svar;standardavvikelse';
    const found = estimatesOf(
      indicator,
      `${mean}\nost;x;2024;40;25;10\nvast;x;2024;40;;\nstad;x;2024;40;1;0`,
    );
    // t(24) = 2.0639: 40 ± 2.0639 · 10 / 5.
    expect(find(found, 'ost')).toMatchObject({ interval: { lower: expect.closeTo(35.8722, 4) } });
    expect(find(found, 'vast')).toMatchObject({ value: 40, interval: { kind: 'none' } });
    expect(find(found, 'stad')).toMatchObject({ value: 40, interval: { kind: 'none' } });
  });

  test('a mean of areas is their sums divided, not the mean of means', () => {
    const indicator = indicatorOf('x', { measure: 'mean', per: 1 });
    const found = estimatesOf(indicator, `${head}\nost;x;2024;300;10;;;;\nvast;x;2024;1000;90;;;;`);
    expect(find(found, 'stad')).toMatchObject({ value: 13, origin: { kind: 'sum', parts: 2 } });
  });

  test('a number of persons in varde is a count, so that the gate sees it', () => {
    const indicator = indicatorOf('x', { measure: 'count', per: 1 });
    const found = find(estimatesOf(indicator, 'omrade;indikator;period;varde\nost;x;2024;3'), 'ost');
    expect(found).toMatchObject({ value: 3, count: 3, interval: { kind: 'none', reason: 'count' } });
  });

  test('turned wording turns count, value and interval; a published figure read back is not turned again', () => {
    const turned = indicatorOf('x', { inverted: true });
    const raw = find(estimatesOf(turned, `${head};status\nost;x;2024;15;148;;;;`), 'ost');
    const plain = find(estimatesOf(share, `${head}\nost;x;2024;133;148;;;;`), 'ost');
    expect(raw).toEqual(plain);
    const back = find(estimatesOf(turned, `${head};status\nost;x;2024;133;148;;;;;visas`), 'ost');
    expect(back).toEqual(plain);
  });
});
