/** Which figures must not be shown. Every number is a default of one place and can be set in kub.yaml. */
export interface DisclosurePolicy {
  /** Counts (and denominator − count) from 1 to this minus one are withheld. */
  readonly threshold: number;
  /** The same for sensitive indicators; zeros and hundreds count as disclosive too. */
  readonly sensitiveThreshold: number;
  readonly minimumDenominator: number;
  readonly minimumRespondents: number;
  /** How many per cent of a series must be left for the rest of it to be shown. */
  readonly minimumSeriesShare: number;
}

export const defaultPolicy: DisclosurePolicy = {
  threshold: 5,
  sensitiveThreshold: 10,
  minimumDenominator: 10,
  minimumRespondents: 30,
  minimumSeriesShare: 0,
};
