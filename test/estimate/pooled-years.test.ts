import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { estimateFigures } from '../../src/estimate/estimate-figures.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { crudeRate } from '../../src/stats/crude-rate.ts';
import { lifeExpectancy, lifeTableStartAges } from '../../src/stats/life-expectancy.ts';
import { areaOf, datasetOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';

const head = 'omrade;indikator;period;kon;alder;taljare;namnare';

function estimatesOf(indicator: Indicator, rows: readonly string[], changes = {}): readonly Estimate[] {
  const town = townOf(areaOf('ost', changes), areaOf('vast'));
  const { dataset, diagnostics } = datasetOf(town, [indicator], [head, ...rows].join('\n'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return estimateFigures(dataset);
}

const rate = indicatorOf('x', { measure: 'rate', per: 1000, pooledYears: 3 });
const yearly = (years: readonly number[], area = 'ost') =>
  years.map((year, index) => `${area};x;${year};;;${index + 1};${100 + index}`);
const runs = (estimates: readonly Estimate[], area = 'ost') =>
  estimates.filter(({ key }) => key.area === area && key.period.includes('–'));

describe('years that an indicator asks to have pooled', () => {
  test('counts and person-years are added, and the interval is that of the sum', () => {
    const [found, ...more] = runs(estimatesOf(rate, yearly([2021, 2022, 2023])));
    expect(more).toEqual([]);
    // 1 + 2 + 3 events in 100 + 101 + 102 person-years: 6 of 303.
    const { value, lower } = crudeRate({ count: 6, personYears: 303, multiplier: 1000 });
    expect(value).toBeCloseTo(6000 / 303, 10);
    expect(found).toMatchObject({
      status: 'estimated',
      key: { period: '2021–2023' },
      count: 6,
      denominator: 303,
      value,
      interval: { lower, method: 'poisson-exact' },
      origin: { kind: 'sum', parts: 3 },
    });
  });

  test('runs are counted back from the newest year and share none', () => {
    const found = runs(estimatesOf(rate, yearly([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023])));
    expect(found.map(({ key }) => key.period)).toEqual(['2021–2023', '2018–2020']);
  });

  test('a year that nobody has leaves a run out, and a year missing for one area leaves its figure out', () => {
    expect(runs(estimatesOf(rate, yearly([2019, 2020, 2022, 2023])))).toEqual([]);
    const rows = [...yearly([2021, 2022, 2023]), ...yearly([2022, 2023], 'vast')];
    const [missing] = runs(estimatesOf(rate, rows), 'vast');
    expect(missing).toMatchObject({ status: 'missing', reason: 'parts-incomplete' });
  });

  test('a run that the data hold is theirs', () => {
    const rows = [...yearly([2021, 2022, 2023]), 'ost;x;2021–2023;;;60;3000'];
    expect(runs(estimatesOf(rate, rows))).toMatchObject([{ count: 60, origin: { kind: 'own-row' } }]);
  });

  test('no run crosses where the indicator becomes comparable, or the boundary of the area holds', () => {
    const cut = { ...rate, comparableFrom: '2022' };
    expect(runs(estimatesOf(cut, yearly([2021, 2022, 2023])))).toEqual([]);
    const [moved] = runs(estimatesOf(rate, yearly([2021, 2022, 2023]), { validFrom: '2023-01-01' }));
    expect(moved).toMatchObject({ status: 'missing', reason: 'not-combinable' });
  });

  test('no run crosses an event that cuts the series: runs move for all areas, and one area goes without', () => {
    const years = yearly([2018, 2019, 2020, 2021, 2022, 2023]);
    const town = townOf(areaOf('ost'), areaOf('vast'));
    const { dataset } = datasetOf(
      town,
      [rate],
      [head, ...years, ...yearly([2021, 2022, 2023], 'vast')].join('\n'),
    );
    const periodsOf = (estimates: readonly Estimate[], area?: string) =>
      runs(estimates, area).map(({ key, status }) => `${key.period} ${status}`);
    expect(periodsOf(estimateFigures(dataset))).toEqual(['2021–2023 estimated', '2018–2020 estimated']);
    // The year of the event is after the cut: 2021–2022 are too few, and 2018–2020 stand before it.
    const everywhere = estimateFigures(dataset, () => [{ before: '2021-09' }]);
    expect(periodsOf(everywhere)).toEqual(['2021–2023 estimated', '2018–2020 estimated']);
    const later = estimateFigures(dataset, () => [{ before: '2022-03-01' }]);
    expect(periodsOf(later)).toEqual(['2019–2021 estimated']);
    const inOne = estimateFigures(dataset, ({ area }) => (area === 'vast' ? [{ before: '2022' }] : []));
    expect(periodsOf(inOne)).toEqual(['2021–2023 estimated', '2018–2020 estimated']);
    expect(runs(inOne, 'vast')[0]).toMatchObject({ status: 'missing', reason: 'not-combinable' });
    expect(runs(everywhere, 'vast')[0]).toMatchObject({ status: 'estimated' });
  });

  test('shares without counts are never pooled, nor anything that nobody asked for', () => {
    const share = indicatorOf('x', { pooledYears: 2 });
    const town = townOf(areaOf('ost'), areaOf('vast'));
    const text = 'omrade;indikator;period;varde\nost;x;2022;40\nost;x;2023;50';
    const [found] = runs(estimateFigures(datasetOf(town, [share], text).dataset));
    expect(found).toMatchObject({ status: 'missing', reason: 'not-combinable' });
    const { pooledYears: _, ...plain } = rate;
    expect(runs(estimatesOf(plain, yearly([2021, 2022, 2023])))).toEqual([]);
  });

  test('life expectancy of five single years is that of the deaths and person-years together', () => {
    const life = indicatorOf('x', { measure: 'life-expectancy', per: 1, pooledYears: 5 });
    const band = (index: number): string => {
      const from = lifeTableStartAges[index]!;
      const next = lifeTableStartAges[index + 1];
      return next === undefined ? `${from}+` : next === from + 1 ? `${from}` : `${from}-${next - 1}`;
    };
    const rows = [2019, 2020, 2021, 2022, 2023].flatMap((year) =>
      lifeTableStartAges.map(
        (_, index) => `ost;x;${year};kvinnor;${band(index)};${index};${900 - 10 * index}`,
      ),
    );
    const found = runs(estimatesOf(life, rows)).find(({ key }) => key.sex === 'women');
    const hand = lifeExpectancy(
      lifeTableStartAges.map((startAge, index) => ({
        startAge,
        deaths: 5 * index,
        personYears: 5 * (900 - 10 * index),
      })),
    );
    expect(found).toMatchObject({ status: 'estimated', value: hand.ages[0]!.value, key: { age: 'total' } });
  });

  test('a single year that is too small to be shown cannot be had from the run: the gate knows that they add up', async () => {
    const counts = { 2021: 40, 2022: 3, 2023: 50 };
    const rows = ['ost', 'vast'].flatMap((area) =>
      Object.entries(counts).map(([year, count]) => `${area};x;${year};;;${count};1000`),
    );
    const town = townOf(areaOf('ost'), areaOf('vast'));
    const { dataset } = datasetOf(town, [rate], [head, ...rows].join('\n'));
    const { figures } = await publish(estimateFigures(dataset), [rate], town, defaultPolicy, []);
    const shown = new Set(
      figures.filter(({ area, status }) => area === 'ost' && status === 'shown').map(({ period }) => period),
    );
    expect(shown.has('2022')).toBe(false);
    expect(['2021–2023', '2021', '2023'].every((period) => shown.has(period))).toBe(false);
  });
});
