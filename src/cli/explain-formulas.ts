import { formatNumber } from '../i18n/numbers.ts';
import type { Interval, ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { type ExplainWords, methodNames } from './explain-words.ts';

/** Formulas with their numbers put in, as they would be typed on a pocket calculator. */
export interface Formulas {
  readonly value: (figure: ShownFigure) => string;
  readonly interval: (figure: ShownFigure) => readonly string[];
  readonly limits: (interval: Interval) => string;
  readonly number: (value: number) => string;
}

/** The normal quantile of 95 %, with as many digits as the table of a handbook. */
const quantile = 1.959964;

export function formulasOf(indicator: Indicator, words: ExplainWords, language: 'sv' | 'en'): Formulas {
  /** As short as it can be without changing the answer in the decimals that are printed. */
  const number = (value: number): string =>
    formatNumber(value, Number.isInteger(value) ? 0 : Math.abs(value) < 0.01 ? 7 : 4, language);
  const z = formatNumber(quantile, 6, language);
  const factor = indicator.measure === 'proportion' ? 100 : indicator.per;

  const limits = (interval: Interval): string =>
    interval.kind === 'none' ? words.noInterval : `${number(interval.lower)} ; ${number(interval.upper)}`;

  const value = ({ count, denominator, value: result, measure }: ShownFigure): string => {
    if (count === null || denominator === null || denominator === 0) {
      return measure === 'count' ? `= ${number(result)}` : `${words.given}: ${number(result)}`;
    }
    if (measure === 'mean') return `${number(count)} / ${number(denominator)} = ${number(result)}`;
    if (measure !== 'proportion' && measure !== 'rate') return `${words.given}: ${number(result)}`;
    return `${number(factor)} · ${number(count)} / ${number(denominator)} = ${number(result)}`;
  };

  const interval = (figure: ShownFigure): readonly string[] => {
    const found = figure.interval;
    if (found.kind === 'none') return [];
    const name = methodNames[found.method];
    const head = `${limits(found)}${name === undefined ? '' : `  (${name})`}`;
    return [head, ...derivation(figure, found.method)];
  };

  const derivation = (figure: ShownFigure, method: string): readonly string[] => {
    const { count: x, denominator: n, respondents, standardDeviation } = figure;
    if (method === 'producer') return [words.producers];
    if (method === 'student-t' && respondents !== null && standardDeviation !== null) {
      const spread = `t · ${number(standardDeviation)} / √${number(respondents)}`;
      return [`${number(figure.value)} ± ${spread}`, `t = ${words.student(respondents - 1)}`];
    }
    if (x === null || n === null) return [];
    if (method === 'wilson') {
      const root = `√(z² + 4 · ${number(x)} · (1 − ${number(x)}/${number(n)}))`;
      return [`100 · (2 · ${number(x)} + z² ± z · ${root}) / (2 · (${number(n)} + z²))`, `z = ${z}`];
    }
    if (method === 'poisson-byar') {
      const side = (events: number, sign: string): string =>
        `${number(events)} · (1 − 1/(9 · ${number(events)}) ${sign} z/(3 · √${number(events)}))³`;
      const scale = `${number(factor)} / ${number(n)}`;
      return [`${scale} · ${side(x, '−')}`, `${scale} · ${side(x + 1, '+')}`, `z = ${z}`];
    }
    if (method === 'poisson-exact') {
      const scale = `${number(factor)} / ${number(n)}`;
      const lower = x === 0 ? '0' : `${words.chiSquare}(0,025 ; ${2 * x}) / 2 · ${scale}`;
      return [lower, `${words.chiSquare}(0,975 ; ${2 * x + 2}) / 2 · ${scale}`];
    }
    return [];
  };
  return { value, interval, limits, number };
}
