import type { Figure } from '../model/figure.ts';

declare const passedTheGate: unique symbol;

/** Figures that passed the gate. Nothing but `publish` can make one: the symbol is named nowhere else. */
export interface Published {
  readonly figures: readonly Figure[];
  readonly summary: DisclosureSummary;
  readonly [passedTheGate]: true;
}

/** `none-needed`: nothing is withheld only to protect something else. */
export type Pattern = 'none-needed' | 'optimal' | 'heuristic';

/** How much was withheld; counts of figures only, nothing about their values. */
export interface DisclosureSummary {
  readonly shown: number;
  readonly suppressed: number;
  readonly missing: number;
  readonly notApplicable: number;
  /**
   * How the figures that only protect others were chosen, for the manifest: all of them proved to be the
   * cheapest, or in at least one block by a heuristic.
   */
  readonly pattern: Pattern;
  /** The limits that the figures were withheld by: no secret, and what an audit from outside needs. */
  readonly limits: Readonly<
    Record<'threshold' | 'sensitiveThreshold' | 'minimumDenominator' | 'minimumRespondents', number>
  >;
}
