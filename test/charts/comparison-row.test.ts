import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonRow, drawComparisonRow } from '../../src/charts/comparison-row.ts';

const row = (changes: Partial<ComparisonRow> = {}): ComparisonRow => ({
  id: 'rad',
  title: 'År 2022 röstade 53,5 procent.',
  value: 50,
  interval: { lower: 40, upper: 60 },
  benchmark: 75,
  spread: null,
  range: { fromZero: true, ceiling: 100 },
  format: (value) => String(value),
  ...changes,
});

const number = (svg: string, pattern: RegExp): number => Number(pattern.exec(svg)?.[1]);
const centre = (svg: string): number => number(svg, /<circle class="c-area" cx="([\d.]+)"/);

describe('drawComparisonRow(row)', () => {
  it('places the area between the ends of its interval and before a higher benchmark', () => {
    const svg = drawComparisonRow(row());
    const [, left, right] = /<line class="c-area-line" x1="([\d.]+)" x2="([\d.]+)"/.exec(svg) ?? [];
    const diamond = number(svg, /translate\(([\d.]+) /);
    // 50 is the middle of 40–60 on a straight axis.
    expect(centre(svg)).toBeCloseTo((Number(left) + Number(right)) / 2, 1);
    // 0–80 (75 and 8 % air rounded up): 75 − 50 is 25/80 of the axis, 60 − 40 is 20/80.
    expect((diamond - centre(svg)) / (Number(right) - Number(left))).toBeCloseTo(25 / 20, 2);
  });

  it('caps the ends of an interval, but not inside the dot', () => {
    const lines = (half: number) =>
      drawComparisonRow(row({ interval: { lower: 50 - half, upper: 50 + half } })).match(/c-area-line/g)
        ?.length;
    // 80 units on about 270 px: 1 unit is 3.4 px, and the dot reaches 6.5 px from its middle.
    expect([lines(1), lines(10)]).toEqual([1, 3]);
  });

  it('keeps every mark inside the picture, whatever the numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.boolean(),
        (value, benchmark, half, fromZero) => {
          const interval = { lower: value - half, upper: value + half };
          const svg = drawComparisonRow(
            row({ value, benchmark, interval, range: { fromZero, ceiling: null } }),
          );
          expect(svg).not.toMatch(/NaN|Infinity|undefined/);
          for (const [, x] of svg.matchAll(/(?:x1|x2|cx)="(-?[\d.]+)"/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(x)).toBeLessThanOrEqual(300);
          }
        },
      ),
    );
  });

  it('never passes 100 on the axis of a share', () => {
    const labels = [
      ...drawComparisonRow(row({ value: 99, interval: null, benchmark: 98 })).matchAll(/>(\d+)<\/text>/g),
    ];
    expect(Math.max(...labels.map((match) => Number(match[1])))).toBe(100);
  });

  it('draws no benchmark, interval or spread that is not there', () => {
    const svg = drawComparisonRow(row({ benchmark: null, interval: null }));
    expect(svg).not.toMatch(/c-benchmark|c-area-line|c-spread/);
  });

  it('has a role and a name that says what the sentence says, escaped', () => {
    const svg = drawComparisonRow(row({ title: '<b>"Å & Ö"</b>' }));
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="rad-title"/);
    expect(svg).toContain('<title id="rad-title">&lt;b&gt;&quot;Å &amp; Ö&quot;&lt;/b&gt;</title>');
  });

  it('draws the same twice and leaves the row as it was', () => {
    const frozen = Object.freeze(row());
    expect(drawComparisonRow(frozen)).toBe(drawComparisonRow(row()));
  });
});
