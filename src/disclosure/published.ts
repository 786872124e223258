import type { Figure } from '../model/figure.ts';

declare const passedTheGate: unique symbol;

/** Figures that passed the gate. Nothing but `publish` can make one: the symbol is named nowhere else. */
export interface Published {
  readonly figures: readonly Figure[];
  readonly summary: DisclosureSummary;
  readonly [passedTheGate]: true;
}

/** How much was withheld; counts of figures only, nothing about their values. */
export interface DisclosureSummary {
  readonly shown: number;
  readonly suppressed: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** Which algorithm chose the pattern, for the manifest and the method chapter. */
  readonly pattern: 'none-needed' | 'exact' | 'heuristic';
}
