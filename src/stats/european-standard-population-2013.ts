export interface StandardAgeBand {
  readonly ageBand: string;
  readonly startAge: number;
  readonly standardPopulation: number;
}

/**
 * The European standard population of 2013 (ESP2013) in the 19 bands 0–4 … 85–89, 90+. Sums to 100 000.
 *
 * Eurostat. Revision of the European Standard Population: report of Eurostat's task force. 2013.
 */
export const europeanStandardPopulation2013: readonly StandardAgeBand[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
  1000,
].map((standardPopulation, index) => ({
  ageBand: index === 18 ? '90+' : `${index * 5}-${index * 5 + 4}`,
  startAge: index * 5,
  standardPopulation,
}));
