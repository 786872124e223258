import type { Estimate, EstimatedValue } from '../estimate/estimate.ts';
import { answersFromInterval } from './answers-from-interval.ts';

/**
 * The estimates with the counts that a reader works out: a share or mean of so many answers, given or told by its
 * interval, tells how many of them it counts, or what they add up to. Only where women and men are together everyone, answers and counts
 * alike: a weighted survey tells nobody's count.
 */
export function countsByAnswers(estimates: readonly Estimate[]): readonly Estimate[] {
  const told = new Map<number, EstimatedValue>();
  const lines = new Map<string, (EstimatedValue & Told)[]>();
  const tableOf = ({ key }: Estimate) => `${key.indicator}\u001f${key.period}`;
  const weighted = new Set<string>();
  for (const [position, estimate] of estimates.entries()) {
    const counted = withCounts(estimate);
    if (!counted) continue;
    told.set(position, counted);
    const { key } = estimate;
    const name = `${tableOf(estimate)}\u001f${key.area}\u001f${key.age}`;
    lines.set(name, [...(lines.get(name) ?? []), counted]);
  }
  if (told.size === 0) return estimates;
  for (const line of lines.values()) {
    const [total, women, men] = (['total', 'women', 'men'] as const).map((sex) =>
      line.find(({ key }) => key.sex === sex),
    );
    if (!total || !women || !men) continue;
    const answers = total.denominator - women.denominator - men.denominator;
    const counts = total.count - women.count - men.count;
    const slack = total.slack + women.slack + men.slack;
    const digits = total.denominator * total.step;
    if (Math.abs(answers) > slack + 0.5 || Math.abs(counts) > slack + digits + 1.5)
      weighted.add(tableOf(total));
  }
  return estimates.map((estimate, position) =>
    weighted.has(tableOf(estimate)) ? estimate : (told.get(position) ?? estimate),
  );
}

interface Told {
  readonly count: number;
  readonly denominator: number;
  /** What one printed step of the value is of one answer. */
  readonly step: number;
  /** How far off the number of answers may be. */
  readonly slack: number;
}

function withCounts(estimate: Estimate): (EstimatedValue & Told) | null {
  if (estimate.status !== 'estimated') return null;
  const { measure, value, count, interval, respondents } = estimate;
  if (count !== null || estimate.denominator !== null) return null;
  const denominator = respondents ?? answersFromInterval(estimate);
  if (denominator === null) return null;
  if (measure === 'mean')
    return { ...estimate, count: value * denominator, denominator, step: 0.1, slack: 0 };
  if (measure !== 'proportion') return null;
  const exact = (value * denominator) / 100;
  // Persons come whole, as far as a value with one decimal allows.
  const whole = Math.round(exact);
  const isWhole = Math.abs((100 * whole) / denominator - value) <= 0.05 + 1e-6;
  // Answers go down with the square of the width, which is given to a tenth of a per cent.
  const width = interval.kind === 'interval' ? interval.upper - interval.lower : 0;
  const slack = respondents === null && width > 0 ? (2 * denominator * 0.1) / width : 0;
  return { ...estimate, count: isWhole ? whole : exact, denominator, step: 0.001, slack };
}
