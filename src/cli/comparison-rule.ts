import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Measure } from '../model/indicator.ts';
import { methodNames } from './explain-words.ts';

const sv = {
  goal: 'målet',
  without: (whole: string, area: string) => `${whole} utom ${area}`,
  difference: 'skillnadens intervall mot 0',
  ratio: 'kvotens intervall mot 1',
  own: 'värdet mot områdets eget intervall',
};

const en: typeof sv = {
  goal: 'the goal',
  without: (whole, area) => `${whole} without ${area}`,
  difference: 'interval of the difference against 0',
  ratio: 'interval of the ratio against 1',
  own: "the value against the area's own interval",
};

const wordsOf: Readonly<Record<Locale, typeof sv>> = { sv, en };

/** What an area is shown beside: an area, its own earlier period, or a goal. */
export function benchmarkText(
  { benchmark }: Comparison,
  area: string,
  benchmarkArea: string,
  language: Locale,
): string {
  if (benchmark.kind === 'goal') return wordsOf[language].goal;
  if (benchmark.kind === 'rest') return wordsOf[language].without(benchmarkArea, area);
  return benchmark.kind === 'earlier-period' ? `${area} ${benchmark.period}` : benchmarkArea;
}

/** What an area was tested against: the municipality less the area, where it is the municipality that is shown. */
export function testedText(
  comparison: Comparison,
  area: string,
  benchmarkArea: string,
  language: Locale,
): string {
  const shown = benchmarkText(comparison, area, benchmarkArea, language);
  const tested = comparison.status === 'judged' ? comparison.testedAgainst : comparison.benchmark;
  const isRest = tested.kind === 'rest' && comparison.benchmark.kind !== 'rest';
  return isRest ? wordsOf[language].without(shown, area) : shown;
}

/** The rule that gave the outcome, or why there is none. */
export function ruleText(
  comparison: Comparison,
  measure: Measure,
  benchmarkArea: string,
  language: Locale,
): string {
  if (comparison.status === 'cannot-be-judged') {
    const { kind, period } = comparison.benchmark;
    return say(language, 'comparison.cannot-be-judged', {
      benchmarkKind: kind,
      benchmarkArea,
      benchmarkPreposition: null,
      benchmarkPeriod: period,
      period: comparison.key.period,
      measure,
      reason: comparison.reason,
    });
  }
  const words = wordsOf[language];
  if (comparison.method === 'interval-against-benchmark') return words.own;
  const name = methodNames[comparison.method];
  const rule = comparison.ratioInterval ? words.ratio : words.difference;
  return name === undefined ? rule : `${rule} (${name})`;
}
