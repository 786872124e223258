import { say } from '../i18n/put.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Figure, isShown, type ShownFigure } from '../model/figure.ts';
import type { Explanation } from '../pipeline/explain-figure.ts';
import { studentTQuantile } from '../stats/student-t.ts';
import { benchmarkText, ruleText } from './comparison-rule.ts';
import type { Formulas } from './explain-formulas.ts';
import { type ExplainWords, methodNames } from './explain-words.ts';

type Judged = Extract<Comparison, { status: 'judged' }>;

/** The comparison with its rule and every number put in, line by line. */
export function comparisonLines(
  { comparison, benchmarkName, benchmark, rest, figure, area, indicator }: Explanation,
  formulas: Formulas,
  words: ExplainWords,
  language: 'sv' | 'en',
): readonly string[] {
  if (comparison === null) return [];
  const { number } = formulas;
  const name = benchmarkText(comparison, area.name, benchmarkName, language);
  if (comparison.status !== 'judged' || !isShown(figure)) {
    const value = comparison.benchmarkValue;
    const seen = value === null ? [] : [`${words.shownAgainst}: ${name} ${number(value)}`];
    const why =
      comparison.status === 'cannot-be-judged'
        ? ruleText(comparison, indicator.measure, benchmarkName, language)
        : `${words.notJudged} (${name}).`;
    return [why, ...seen];
  }
  const againstRest = comparison.testedAgainst.kind === 'rest';
  const outcome = say(language, `outcome.${comparison.outcome}`);
  const rule =
    comparison.method === 'interval-against-benchmark'
      ? comparison.benchmark.kind === 'goal'
        ? words.goal
        : words.own
      : comparison.ratioInterval
        ? words.one
        : words.zero;
  const { adjustedPValue } = comparison;
  return [
    `${words.shownAgainst}: ${name} ${number(comparison.benchmarkValue)}`,
    `  ${number(figure.value)} − ${number(comparison.benchmarkValue)} = ${number(comparison.difference)}`,
    ...(againstRest ? subtraction(figure, benchmark, rest, words.rest(name), formulas) : []),
    ...test(
      comparison,
      figure,
      rest ?? benchmark,
      area.name,
      againstRest ? words.rest(name) : name,
      formulas,
      words,
    ),
    words.outcome(rule, outcome),
    ...(adjustedPValue === null
      ? []
      : [`${words.adjusted}: ${adjustedPValue < 0.0001 ? `< ${number(0.0001)}` : number(adjustedPValue)}`]),
  ];
}

/** The benchmark less the area, count by count. */
function subtraction(
  area: ShownFigure,
  whole: Figure | null,
  rest: Figure | null,
  name: string,
  { number, value, limits }: Formulas,
): readonly string[] {
  if (!whole || !rest || !isShown(whole) || !isShown(rest)) return [];
  const difference = (left: number | null, right: number | null): string =>
    left === null || right === null ? '' : `${number(left)} − ${number(right)} = ${number(left - right)}`;
  return [
    `${name}:`,
    `  ${difference(whole.count, area.count)}`,
    `  ${difference(whole.denominator, area.denominator)}`,
    `  ${value(rest)}  [${limits(rest.interval)}]`,
  ].filter((line) => line.trim() !== '');
}

function test(
  comparison: Judged,
  area: ShownFigure,
  other: Figure | null,
  areaName: string,
  otherName: string,
  { number, limits }: Formulas,
  words: ExplainWords,
): readonly string[] {
  const method = methodNames[comparison.method];
  const head = `${areaName} ${words.against} ${otherName}${method === undefined ? '' : ` (${method})`}:`;
  const { testedValue, testedDifference, testedInterval, ratio, ratioInterval } = comparison;
  if (comparison.method === 'interval-against-benchmark') {
    return [head, `  ${number(testedValue)}  [${limits(area.interval)}]`];
  }
  const distance = `  d = ${number(area.value)} − ${number(testedValue)} = ${number(testedDifference)}`;
  if (ratio !== null && ratioInterval) {
    const quotient = `  ${words.ratio} = ${number(area.value)} / ${number(testedValue)} = ${number(ratio)}`;
    const how =
      comparison.method === 'rate-ratio-log-normal' ? spread(area, other, number) : words.exactConditional;
    const apart =
      testedInterval.kind === 'none'
        ? []
        : [`  ${words.difference95}: ${number(testedDifference)}  [${limits(testedInterval)}]`];
    return [head, quotient, `  ${how}`, `  ${words.limits}: ${limits(ratioInterval)}`, ...apart];
  }
  const roots =
    comparison.method === 'newcombe-10' && other && isShown(other) ? newcombe(area, other, number) : [];
  const spreads = comparison.method === 'welch' && other && isShown(other) ? welch(area, other, number) : [];
  return [head, distance, ...roots, ...spreads, `  ${words.limits}: ${limits(testedInterval)}`];
}

function spread(area: ShownFigure, other: Figure | null, number: (value: number) => string): string {
  const second = other && isShown(other) ? other.count : null;
  if (area.count === null || second === null) return '';
  return `× e^(±1,959964 · √(1/${number(area.count)} + 1/${number(second)}))`;
}

/** d ± t · √(s₁²/n₁ + s₂²/n₂), with Welch's degrees of freedom. */
function welch(one: ShownFigure, two: ShownFigure, number: (value: number) => string): readonly string[] {
  const [s, n] = [one.standardDeviation, one.respondents];
  const [u, m] = [two.standardDeviation, two.respondents];
  if (s === null || n === null || u === null || m === null) return [];
  const [v, w] = [s ** 2 / n, u ** 2 / m];
  const degrees = (v + w) ** 2 / (v ** 2 / (n - 1) + w ** 2 / (m - 1));
  return [
    `  d ± t · √(${number(s)}²/${number(n)} + ${number(u)}²/${number(m)})`,
    `  t = ${number(studentTQuantile(0.975, degrees))}  (${number(degrees)})`,
  ];
}

/** d ∓ √((p₁ − l₁)² + (u₂ − p₂)²): Wilson's limits of each, squared and added. */
function newcombe(
  area: ShownFigure,
  other: ShownFigure,
  number: (value: number) => string,
): readonly string[] {
  if (area.interval.kind === 'none' || other.interval.kind === 'none') return [];
  const square = (left: number, right: number): string => `(${number(left)} − ${number(right)})²`;
  const [a, b] = [area.interval, other.interval];
  return [
    `  d − √(${square(area.value, a.lower)} + ${square(b.upper, other.value)})`,
    `  d + √(${square(a.upper, area.value)} + ${square(other.value, b.lower)})`,
  ];
}
