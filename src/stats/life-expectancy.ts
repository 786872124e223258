import { normalFactor } from './normal.ts';
import { requireFinite } from './preconditions.ts';

export interface LifeTableBand {
  readonly startAge: number;
  /** Five pooled years, one sex. */
  readonly personYears: number;
  readonly deaths: number;
}

export interface LifeExpectancyAtAge {
  readonly startAge: number;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: 'interval-wider-than-20-years' | 'no-survivors' | LifeTableReason | null;
}

export type LifeTableReason =
  | 'bands-do-not-match'
  | 'negative-deaths'
  | 'empty-band'
  | 'more-deaths-than-person-years'
  | 'too-few-person-years'
  | 'no-deaths-in-last-band';

export interface LifeExpectancy {
  readonly method: 'chiang-silcocks';
  readonly level: number;
  /** Why no life expectancy at all is given. A single age can also be withheld: see its own reason. */
  readonly reason: LifeTableReason | null;
  readonly ages: readonly LifeExpectancyAtAge[];
}

/** First ages of the 20 bands: 0, 1–4, 5–9, …, 85–89, 90+. */
export const lifeTableStartAges: readonly number[] = [
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
];

function withheld(bands: readonly LifeTableBand[]): LifeTableReason | null {
  const total = bands.reduce((sum, band) => sum + band.personYears, 0);
  const matches = bands.every((band, index) => band.startAge === lifeTableStartAges[index]);
  if (bands.length !== lifeTableStartAges.length || !matches) return 'bands-do-not-match';
  if (bands.some((band) => band.deaths < 0)) return 'negative-deaths';
  if (bands.some((band) => band.personYears <= 0)) return 'empty-band';
  if (bands.some((band) => band.deaths > band.personYears)) return 'more-deaths-than-person-years';
  if (total <= 5000) return 'too-few-person-years';
  return bands.at(-1)?.deaths === 0 ? 'no-deaths-in-last-band' : null;
}

interface Row {
  readonly survivors: number;
  readonly expectancy: number;
  /** Null where nobody is left to have an expectancy. */
  readonly standardError: number | null;
}

/** Probability of dying in a closed band; capped at 1, which a death rate above 1/(a·n) would exceed. */
function dyingProbability(band: LifeTableBand, width: number, fraction: number): number {
  if (band.deaths > band.personYears / width / fraction) return 1;
  const rate = band.deaths / band.personYears;
  return (rate * width) / (1 + rate * width * (1 - fraction));
}

/** Builds the table from the last band to the first, since each row needs what is lived after it. */
function lifeTable(bands: readonly LifeTableBand[]): readonly Row[] {
  const fractions = bands.map((band) => (band.startAge === 0 ? 0.1 : 0.5));
  const widths = bands.map((band, index) => (bands[index + 1]?.startAge ?? Number.NaN) - band.startAge);
  const dying = bands.map((band, index) =>
    index === bands.length - 1 ? 1 : dyingProbability(band, widths[index]!, fractions[index]!),
  );
  const survivors = bands.map((_, index) =>
    dying.slice(0, index).reduce((left, share) => left * (1 - share), 100_000),
  );
  const rows: Row[] = [];
  let yearsLived = 0;
  let variance = 0;
  for (let index = bands.length - 1; index >= 0; index -= 1) {
    const { deaths, personYears } = bands[index]!;
    const alive = survivors[index]!;
    const later = rows[0];
    if (later === undefined) {
      yearsLived = (alive * personYears) / deaths;
      // Silcocks: (l/2)² · 4/(deaths · rate²), the variance of the mean length of survival at 90 and over.
      variance = (yearsLived * yearsLived) / deaths;
    } else {
      const width = widths[index]!;
      const fraction = fractions[index]!;
      const share = dying[index]!;
      yearsLived += width * (later.survivors + fraction * (alive - later.survivors));
      const shareVariance = share === 0 ? 0 : (share * share * (1 - share)) / deaths;
      variance += shareVariance * alive ** 2 * ((1 - fraction) * width + later.expectancy) ** 2;
    }
    const expectancy = alive === 0 ? 0 : yearsLived / alive;
    rows.unshift({
      survivors: alive,
      expectancy,
      standardError: alive === 0 ? null : Math.sqrt(variance) / alive,
    });
  }
  return rows;
}

/**
 * Life expectancy at the start of each of the 20 bands 0, 1–4, 5–9, …, 90+, from five pooled years of deaths
 * and person-years for one sex.
 *
 * Chiang's abridged life table: those who die in a band live 0.1 of it in the first year of life and half of
 * it after. The variance is Chiang's with Silcocks' term for the open band, which Chiang took as 0. Withheld,
 * with the reason, up to 5 000 person-years, where a band is empty or has more deaths than person-years, and
 * without deaths at 90 and over. An age whose 95 % interval is wider than 20 years keeps its limits and
 * loses its value. Where nobody survives to an age the expectancy is 0, without limits.
 *
 * Chiang CL. Introduction to stochastic processes in biostatistics. Wiley 1968. Newell C. Methods and models
 * in demography. Wiley 1994. Silcocks PBS et al. J Epidemiol Community Health 2001;55:38–43. Eayres D,
 * Williams ES. J Epidemiol Community Health 2004;58:243–249. Toson B, Baker A. ONS 2003.
 *
 * Preconditions: numbers finite, level between 0 and 1. Bands are given in order of age.
 *
 * @example
 * lifeExpectancy([{ startAge: 0, personYears: 1, deaths: 0 }]).reason // → 'bands-do-not-match'
 */
export function lifeExpectancy(bands: readonly LifeTableBand[], level = 0.95): LifeExpectancy {
  const factor = normalFactor(level);
  for (const band of bands) {
    requireFinite('lifeExpectancy', `personYears from age ${band.startAge}`, band.personYears);
    requireFinite('lifeExpectancy', `deaths from age ${band.startAge}`, band.deaths);
    if (!Number.isInteger(band.deaths)) {
      throw new RangeError(`lifeExpectancy: deaths must be whole numbers, got ${band.deaths}`);
    }
  }
  const reason = withheld(bands);
  if (reason !== null) {
    const ages = lifeTableStartAges.map((startAge) => ({
      startAge,
      value: null,
      lower: null,
      upper: null,
      reason,
    }));
    return { method: 'chiang-silcocks', level, reason, ages };
  }
  const factor95 = normalFactor(0.95);
  const ages = lifeTable(bands).map((row, index): LifeExpectancyAtAge => {
    const startAge = lifeTableStartAges[index]!;
    if (row.standardError === null)
      return { startAge, value: 0, lower: null, upper: null, reason: 'no-survivors' };
    const margin = factor * row.standardError;
    const tooWide = factor95 * row.standardError > 10;
    return {
      startAge,
      value: tooWide ? null : row.expectancy,
      lower: row.expectancy - margin,
      upper: row.expectancy + margin,
      reason: tooWide ? 'interval-wider-than-20-years' : null,
    };
  });
  return { method: 'chiang-silcocks', level, reason: null, ages };
}
