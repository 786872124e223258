import { describe, expect, test } from 'vitest';
import { judgeTrend } from '../../src/compare/judge-trend.ts';
import type { Figure } from '../../src/model/figure.ts';
import { indicatorOf } from '../dataset/make-dataset.ts';
import { hiddenOf, publishedOf, rateOf, shareOf } from './make-figures.ts';

const share = indicatorOf('x', { polarity: 'high-is-good' });
const years = ['2019', '2020', '2021', '2022', '2023'];
const rising = years.map((year, index) => shareOf('a', 300 + 100 * index, 1000, year));
const reasonOf = (series: readonly Figure[], cuts: readonly string[] = [], indicator = share) => {
  const trend = judgeTrend(indicator, series, cuts);
  return trend.status === 'judged' ? trend.direction : trend.reason;
};

describe('judgeTrend', () => {
  test('judges the last five years, in whatever order they come', () => {
    const old = shareOf('a', 900, 1000, '2018');
    expect(judgeTrend(share, [...rising, old].reverse(), [])).toMatchObject({
      status: 'judged',
      direction: 'rising',
      valuation: 'better',
      periods: years,
    });
  });

  test('turned wording turns the direction, and not what is better', () => {
    const falling = years.map((year, index) => shareOf('a', 700 - 100 * index, 1000, year));
    expect(judgeTrend({ ...share, inverted: true }, falling, [])).toMatchObject({
      direction: 'falling',
      valuation: 'better',
    });
  });

  test('says that no change is certain where the points differ by chance', () => {
    expect(reasonOf(years.map((year, index) => shareOf('a', 300 + (index % 2), 1000, year)))).toBe(
      'no-certain-change',
    );
  });

  test('keeps the reasons apart', () => {
    expect(reasonOf(rising.slice(1))).toBe('fewer-than-five');
    expect(reasonOf([shareOf('a', 100, 1000, '2017'), ...rising.slice(1)])).toBe('fewer-than-five');
    expect(reasonOf(rising, ['2021'])).toBe('break');
    expect(reasonOf([shareOf('a', 0, 1000, '2019'), ...rising.slice(1)])).toBe('zero-or-all');
    expect(reasonOf([...rising.slice(0, 4), shareOf('a', 1000, 1000, '2023')])).toBe('zero-or-all');
    expect(reasonOf([...rising.slice(0, 2), hiddenOf('a', '2021'), ...rising.slice(3)])).toBe('not-shown');
    const rolling = years.map((year, index) =>
      shareOf('a', 300 + 100 * index, 1000, `${Number(year) - 2}–${year}`),
    );
    expect(reasonOf(rolling)).toBe('overlapping-periods');
  });

  test('a cut before the five points cuts nothing', () => {
    expect(reasonOf([shareOf('a', 900, 1000, '2018'), ...rising], ['2019'])).toBe('rising');
  });

  test('a hidden year before the last five hides nothing', () => {
    expect(reasonOf([hiddenOf('a', '2018'), ...rising])).toBe('rising');
  });

  test('single years are judged where pooled years stand beside them', () => {
    expect(reasonOf([...rising, shareOf('a', 2500, 5000, '2019–2023')])).toBe('rising');
    expect(
      reasonOf([shareOf('a', 1, 9, '2020–2024'), shareOf('a', 1, 9, '2022–2024')].concat(rising.slice(0, 0))),
    ).toBe('fewer-than-five');
  });

  test('periods that end in the same year overlap, whatever they begin with', () => {
    const pooled = ['2010–2011', '2012–2013', '2014–2015', '2015–2016', '2014–2016'];
    expect(reasonOf(pooled.map((period) => shareOf('a', 5, 9, period)))).toBe('overlapping-periods');
  });

  test('school years follow on one another, quarters are no years', () => {
    const school = years.map((year, index) =>
      shareOf('a', 300 + 100 * index, 1000, `${year}/${Number(year) - 1999}`),
    );
    expect(reasonOf(school)).toBe('rising');
    expect(
      reasonOf(school.filter((_, index) => index !== 2).concat(shareOf('a', 800, 1000, '2024/25'))),
    ).toBe('fewer-than-five');
    expect(
      reasonOf(
        [1, 2, 3, 4].flatMap((k) => [shareOf('a', k, 9, `2022K${k}`), shareOf('a', k, 9, `2023K${k}`)]),
      ),
    ).toBe('fewer-than-five');
  });

  test('rates and weighted shares are judged by their intervals', () => {
    const rates = years.map((year, index) => rateOf('a', 100 + 60 * index, 10_000, year));
    expect(reasonOf(rates, [], indicatorOf('x', { measure: 'rate', per: 1000 }))).toBe('rising');
    const survey = years.map((year, index) =>
      publishedOf('a', 40 + index, [30 + index, 50 + index], {
        period: year,
        count: 400 + 10 * index,
        denominator: 1000,
      }),
    );
    expect(reasonOf(survey)).toBe('no-certain-change');
    expect(
      reasonOf(survey.map((figure) => publishedOf('a', figure.value, null, { period: figure.period }))),
    ).toBe('no-interval');
  });
});
