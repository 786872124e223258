import type { FigureKey } from '../model/figure.ts';

/** What the gate refuses to do. The kinds are also diagnostic codes. */
export type DisclosureProblemKind =
  | 'missing-disclosure-reason'
  | 'threshold-too-low'
  | 'protection-incomplete';

/** One refusal. Carries names, never numbers: the message may end up in a log. */
export interface DisclosureProblem {
  readonly kind: DisclosureProblemKind;
  readonly indicator: string;
  /** The hidden figure that is not protected well enough. */
  readonly figure?: FigureKey;
  /** The figures that together give it away. */
  readonly relation?: readonly FigureKey[];
}

/** The gate stayed shut: a rule is incomplete, or the audit found a hidden figure that can be computed. */
export class DisclosureError extends Error {
  readonly problems: readonly DisclosureProblem[];

  constructor(problems: readonly DisclosureProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'DisclosureError';
    this.problems = problems;
  }
}

function describeProblem(problem: DisclosureProblem): string {
  const figure = problem.figure ? ` ${describeKey(problem.figure)}` : '';
  const relation = problem.relation ? ` from ${describeRelation(problem)}` : '';
  return `${problem.kind}: ${problem.indicator}${figure}${relation}`;
}

/** The figures that give another away; of another indicator where it says so. */
export function describeRelation({ indicator, relation = [] }: DisclosureProblem): string {
  return relation
    .map((key) => (key.indicator === indicator ? describeKey(key) : `${key.indicator} ${describeKey(key)}`))
    .join(' | ');
}

/** "norrby 2024 women 65+": place, period and group of a figure, without its indicator. */
export function describeKey(key: FigureKey): string {
  return `${key.area} ${key.period} ${key.sex} ${key.age}`;
}
