import { describe, expect, test } from 'vitest';
import { formulasOf } from '../../src/cli/explain-formulas.ts';
import { explainWords } from '../../src/cli/explain-words.ts';
import { isShown, type ShownFigure } from '../../src/model/figure.ts';
import { chiSquareQuantile } from '../../src/stats/chi-square.ts';
import { directlyStandardisedRate } from '../../src/stats/directly-standardised-rate.ts';
import { indirectlyStandardisedRatio } from '../../src/stats/indirectly-standardised-ratio.ts';
import { meanTFromSummary } from '../../src/stats/mean-t.ts';
import { studentTQuantile } from '../../src/stats/student-t.ts';
import { publishedOf, rateOf, shareOf } from '../compare/make-figures.ts';
import { indicatorOf } from '../dataset/make-dataset.ts';

/** A line as it is printed, typed into a calculator: Swedish numbers, ·, −, √, ³ and the quantiles of tables. */
function calculate(line: string, names: Readonly<Record<string, number>> = {}): number {
  const typed = line
    .replace(/[\u00a0\u202f]/g, '')
    .replace(/χ²-kvantil\(([\d,]+) ; (\d+)\)/g, (_, p: string, degrees: string) =>
      String(chiSquareQuantile(Number(p.replace(',', '.')), Number(degrees))),
    )
    .replace(/(\d),(\d)/g, '$1.$2')
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replaceAll('z²', 'z ** 2')
    .replaceAll('³', ' ** 3')
    .replaceAll(/√(\d+)/g, 'Math.sqrt($1)')
    .replaceAll('√', 'Math.sqrt');
  return new Function('z', 't', `'use strict'; return (${typed});`)(1.959964, names['t']) as number;
}

const words = explainWords.sv;
const printed = (figure: ShownFigure, per = 1000) => {
  const indicator = indicatorOf('x', { measure: figure.measure, per });
  const { value, interval } = formulasOf(indicator, words, 'sv');
  return { value: value(figure), lines: interval(figure).slice(1) };
};
const limitsOf = ({ interval }: ShownFigure) => {
  if (interval.kind === 'none') throw new Error('no interval');
  return interval;
};

describe('a formula that is printed gives the number that is printed', () => {
  test('a share, by Wilson', () => {
    const figure = shareOf('a', 81, 263);
    const { value, lines } = printed(figure);
    const [left = '', right = ''] = value.split('=');
    expect(calculate(left)).toBeCloseTo(figure.value, 9);
    expect(calculate(right)).toBeCloseTo(figure.value, 4);
    expect(calculate(lines[0]!.replace('±', '−'))).toBeCloseTo(limitsOf(figure).lower, 4);
    expect(calculate(lines[0]!.replace('±', '+'))).toBeCloseTo(limitsOf(figure).upper, 4);
  });

  test.each([
    ['by Byar from ten events', 11, 2500],
    ['exactly below', 4, 2500],
    ['exactly at none', 0, 2500],
  ])('a rate, %s', (_, events, personYears) => {
    const figure = rateOf('a', events, personYears);
    const { value, lines } = printed(figure);
    expect(calculate(value.split('=')[0]!)).toBeCloseTo(figure.value, 9);
    expect(calculate(lines[0]!)).toBeCloseTo(limitsOf(figure).lower, 4);
    expect(calculate(lines[1]!)).toBeCloseTo(limitsOf(figure).upper, 4);
  });

  test('a mean, by Student', () => {
    const { lower, upper, level, method } = meanTFromSummary({
      size: 12,
      mean: 193,
      standardDeviation: 47.5,
    });
    const figure = publishedOf('a', 193, [lower!, upper!], {
      measure: 'mean',
      respondents: 12,
      standardDeviation: 47.5,
      interval: { kind: 'interval', lower: lower!, upper: upper!, level, method },
    });
    const { lines } = printed(figure);
    const t = studentTQuantile(0.975, 11);
    expect(calculate(lines[0]!.replace('±', '−'), { t })).toBeCloseTo(lower!, 6);
    expect(calculate(lines[0]!.replace('±', '+'), { t })).toBeCloseTo(upper!, 6);
    expect(lines[1]).toContain('11 frihetsgrader');
  });

  test('an indirectly standardised rate: limits of the count over the expected', () => {
    const bands = [
      { ageBand: '0–64', count: 2, personYears: 900, referenceCount: 90, referencePersonYears: 30_000 },
      { ageBand: '65+', count: 5, personYears: 200, referenceCount: 300, referencePersonYears: 9000 },
    ];
    const { rate, level, method } = indirectlyStandardisedRatio({
      bands,
      referenceValue: 100,
      multiplier: 1000,
    });
    const { value, lower, upper } = rate!;
    const figure = publishedOf('a', value, [lower, upper], {
      measure: 'standardised',
      count: 7,
      denominator: 1100,
      method: `${method}-municipality`,
      interval: { kind: 'interval', lower, upper, level, method },
    });
    const { value: text, lines } = printed(figure);
    expect(text).toContain('O = 7');
    // Typed with the four decimals of the rate.
    expect(Math.abs(calculate(lines[0]!) - lower)).toBeLessThan(1e-4);
    expect(Math.abs(calculate(lines[1]!) - upper)).toBeLessThan(1e-4);
  });

  test('a directly standardised rate names its standard, and the limits of the count are Byar’s', () => {
    const bands = [
      { ageBand: '0–64', count: 10, personYears: 1000, standardPopulation: 3 },
      { ageBand: '65+', count: 30, personYears: 500, standardPopulation: 1 },
    ];
    const { value, lower, upper, level, method } = directlyStandardisedRate({ bands, multiplier: 1000 });
    const figure = publishedOf('a', value!, [lower!, upper!], {
      measure: 'standardised',
      count: 40,
      denominator: 1500,
      method: `${method}-esp2013`,
      interval: { kind: 'interval', lower: lower!, upper: upper!, level, method },
    });
    const { value: text, lines } = printed(figure);
    expect(text).toMatch(/Europa 2013.* O = 40$/);
    // Var = Σ w²x/n² / (Σw)² = (9 · 10/10⁶ + 30/250 000) / 16 with weights 3 and 1.
    const spread = Math.sqrt((9e-5 + 1.2e-4) / 16 / 40) * 1000;
    expect(value! + spread * (calculate(lines[1]!) - 40)).toBeCloseTo(lower!, 4);
    expect(value! + spread * (calculate(lines[2]!) - 40)).toBeCloseTo(upper!, 4);
    expect(isShown(figure)).toBe(true);
  });
});
