import { growingColumn } from './growing-column.ts';
import type { StoredFigure } from './stored-figure.ts';

export interface OpenStoredNumbers {
  readonly put: (position: number, figure: StoredFigure) => void;
  readonly done: (size: number) => StoredNumbers;
}

export interface StoredNumbers {
  /** Of a figure that is shown. */
  readonly of: (position: number) => NonNullable<StoredFigure['numbers']>;
  /** What the figure of a position is held against. */
  readonly compared: (position: number) => number | null;
}

/** The numbers of the figures, NaN for those that are not given. */
export function openStoredNumbers(): OpenStoredNumbers {
  const column = () => growingColumn((size) => new Float64Array(size));
  const value = column();
  const count = column();
  const denominator = column();
  const lower = column();
  const upper = column();
  const compared = column();
  return {
    put(position, { numbers, comparison }) {
      value.put(position, numbers?.value ?? Number.NaN);
      count.put(position, numbers?.count ?? Number.NaN);
      denominator.put(position, numbers?.denominator ?? Number.NaN);
      lower.put(position, numbers?.lower ?? Number.NaN);
      upper.put(position, numbers?.upper ?? Number.NaN);
      compared.put(position, comparison?.value ?? Number.NaN);
    },
    done(size) {
      const [values, counts, denominators] = [value.done(size), count.done(size), denominator.done(size)];
      const [lowers, uppers, comparedWith] = [lower.done(size), upper.done(size), compared.done(size)];
      return {
        of: (position) => ({
          value: values[position]!,
          count: orNull(counts[position]!),
          denominator: orNull(denominators[position]!),
          lower: orNull(lowers[position]!),
          upper: orNull(uppers[position]!),
        }),
        compared: (position) => orNull(comparedWith[position]!),
      };
    },
  };
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
