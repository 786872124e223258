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

  /** The name of a standardisation without its standard: `dsr-dobson-byar-esp2013` is Dobson's. */
  const standardised = (method: string): string | undefined => {
    const { 'dsr-dobson-byar': direct, isr, 'chiang-silcocks': life } = words.standardised;
    if (method.startsWith('dsr-')) return direct;
    if (method.startsWith('isr-')) return isr;
    return method === 'chiang-silcocks' ? life : undefined;
  };

  const value = ({ count, denominator, value: result, measure, method }: ShownFigure): string => {
    const how = standardised(method);
    if (how !== undefined) {
      const made = `${number(result)} = ${how}`;
      return count === null ? made : `${made} ${words.observed} = ${number(count)}`;
    }
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

  /** Byar's limits of a count, times what makes a rate of them. */
  const byar = (x: number, scale: string): readonly string[] => {
    const before = scale === '' ? '' : `${scale} · `;
    const side = (events: number, sign: string): string =>
      `${before}${number(events)} · (1 − 1/(9 · ${number(events)}) ${sign} z/(3 · √${number(events)}))³`;
    return [side(x, '−'), side(x + 1, '+'), `z = ${z}`];
  };

  /** Exact Poisson limits of a count, times what makes a rate of them. */
  const exact = (x: number, scale: string): readonly string[] => {
    const after = scale === '' ? '' : ` · ${scale}`;
    const lower = x === 0 ? '0' : `${words.chiSquare}(0,025 ; ${2 * x}) / 2${after}`;
    return [lower, `${words.chiSquare}(0,975 ; ${2 * x + 2}) / 2${after}`];
  };

  const derivation = (figure: ShownFigure, method: string): readonly string[] => {
    const { count: x, denominator: n, respondents, standardDeviation } = figure;
    if (method === 'producer') return [words.producers];
    if (method === 'student-t' && respondents !== null && standardDeviation !== null) {
      const spread = `t · ${number(standardDeviation)} / √${number(respondents)}`;
      return [`${number(figure.value)} ± ${spread}`, `t = ${words.student(respondents - 1)}`];
    }
    if (method.startsWith('dsr-')) return [words.dobson, ...(x === null ? [] : byar(x, ''))];
    if (method === 'chiang-silcocks') return [words.silcocks, `z = ${z}`];
    if (x === null || n === null) return [];
    if (method.startsWith('isr-') && x > 0) {
      // The rate stands to the observed count as a limit of it stands to the limit of the rate.
      const scale = `${number(figure.value)} / ${number(x)}`;
      return method === 'isr-byar' ? byar(x, scale) : exact(x, scale);
    }
    if (method === 'wilson') {
      const root = `√(z² + 4 · ${number(x)} · (1 − ${number(x)}/${number(n)}))`;
      return [`100 · (2 · ${number(x)} + z² ± z · ${root}) / (2 · (${number(n)} + z²))`, `z = ${z}`];
    }
    if (method === 'poisson-byar') return byar(x, `${number(factor)} / ${number(n)}`);
    if (method === 'poisson-exact') return exact(x, `${number(factor)} / ${number(n)}`);
    return [];
  };
  return { value, interval, limits, number };
}
