import { describe, expect, it } from 'vitest';
import { drawTrend, segments, type TrendChart, type TrendPoint } from '../../src/charts/trend.ts';

const point = (period: string, value: number | null): TrendPoint => ({
  period,
  value,
  interval: value === null ? null : { lower: value - 1, upper: value + 1 },
});
const chart = (changes: Partial<TrendChart> = {}): TrendChart => ({
  id: 'linje',
  title: 'Utveckling',
  area: ['2019', '2020', '2021', '2022'].map((period, index) => point(period, 50 + index)),
  benchmark: [],
  startsAnew: [],
  events: [],
  range: { fromZero: false, ceiling: 100 },
  format: (value) => String(value),
  ...changes,
});
const lines = (svg: string): string[] =>
  [...svg.matchAll(/<path class="c-area-line" d="([^"]+)"/g)].map((match) => match[1] ?? '');

describe('segments(points, startsAnew)', () => {
  const periods = (runs: readonly (readonly TrendPoint[])[]) =>
    runs.map((run) => run.map((one) => one.period));

  it('cuts before the first period of a new series', () => {
    const points = ['2019', '2020', '2021'].map((period) => point(period, 1));
    expect(periods(segments(points, ['2021']))).toEqual([['2019', '2020'], ['2021']]);
  });

  it('cuts at a value that is not shown, also when the new series begins there', () => {
    const points = [point('2019', 1), point('2020', null), point('2021', 1), point('2022', 1)];
    expect(periods(segments(points, ['2020']))).toEqual([['2019'], ['2021', '2022']]);
  });

  it('gives nothing for nothing shown', () => {
    expect(segments([point('2019', null)], [])).toEqual([]);
  });
});

describe('drawTrend(chart)', () => {
  it('draws one line through an unbroken series and two through a broken one', () => {
    expect(lines(drawTrend(chart()))).toHaveLength(1);
    const cut = drawTrend(chart({ startsAnew: ['2021'] }));
    expect(lines(cut)).toHaveLength(2);
    expect(cut).toContain('c-cut');
  });

  it('has no mark for a value that is not shown', () => {
    const svg = drawTrend(chart({ area: [point('2019', 50), point('2020', null), point('2021', 52)] }));
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });

  it('rises when the values rise', () => {
    const heights = [...drawTrend(chart()).matchAll(/cy="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it('places years by their distance: 2014 to 2018 is as far as 2018 to 2022', () => {
    const svg = drawTrend(
      chart({ area: [point('2014', 1), point('2018', 2), point('2019', 2), point('2022', 3)] }),
    );
    const [a, b, , d] = [...svg.matchAll(/cx="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect((b ?? 0) - (a ?? 0)).toBeCloseTo((d ?? 0) - (b ?? 0), 0);
  });

  it('labels the last period always, and no two labels on each other', () => {
    const area = Array.from({ length: 30 }, (_, index) => point(String(1995 + index), index));
    const svg = drawTrend(chart({ area }));
    const years = [...svg.matchAll(/x="([\d.]+)" y="134" [^>]*>(\d{4})</g)];
    expect(years.at(-1)?.[2]).toBe('2024');
    const places = years.map((match) => Number(match[1]));
    for (const [index, place] of places.entries()) {
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(28);
    }
  });

  it('marks an event with the sign that the text explains, and none outside the years', () => {
    const svg = drawTrend(
      chart({
        events: [
          { period: '2020', mark: '1' },
          { period: '1990', mark: '2' },
        ],
      }),
    );
    expect(svg.match(/c-event/g)).toHaveLength(1);
  });

  it('survives one period, equal values, school years and quarters', () => {
    for (const area of [
      [point('2020', 5)],
      [point('2020', 5), point('2021', 5)],
      [point('2019/20', 5), point('2020/21', 6)],
      [point('2020K1', 5), point('2020K3', 6)],
      [point('2016–2020', 5), point('2020–2024', 6)],
    ]) {
      expect(drawTrend(chart({ area }))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
