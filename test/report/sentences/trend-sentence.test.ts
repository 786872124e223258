import { describe, expect, test } from 'vitest';
import { trendSentence } from '../../../src/report/sentences/trend-sentence.ts';
import { sampleFigure, sampleHidden } from '../../support/sample-figures.ts';
import { sampleIndicator } from '../../support/sample-indicators.ts';

const periods = ['2018', '2019', '2020', '2021', '2022'];
const series = periods.map((period, at) => sampleFigure({ period }, 50 + at));
const rising = {
  status: 'judged',
  direction: 'rising',
  valuation: 'better',
  periods,
  statistic: 12,
} as const;
const tell = (breaks: { before: string; reason: string }[], figure = series[4]!) =>
  trendSentence(sampleIndicator(), rising, figure, series, breaks);

describe('trendSentence(indicator, trend, figure, series, breaks)', () => {
  test('tells the first and the last value of what was judged', () => {
    expect(tell([])).toMatchObject({
      key: 'trend.rising',
      params: { first: '2018', last: '2022', firstValue: 50, lastValue: 54 },
    });
  });

  test('no sentence crosses a cut', () => {
    for (const before of periods.slice(1)) {
      expect(tell([{ before, reason: 'ny metod' }])).toMatchObject({
        key: 'trend.cannot-be-judged',
        params: { reason: 'break' },
      });
    }
  });

  test('a cut before the first judged period is not crossed', () => {
    expect(tell([{ before: '2018', reason: 'ny metod' }])?.key).toBe('trend.rising');
  });

  test('a withheld figure has no trend', () => {
    const hidden = sampleHidden({ period: '2022' }, 'suppressed', 'disclosure');
    expect(trendSentence(sampleIndicator(), rising, hidden, series, [])).toBeNull();
  });
});
