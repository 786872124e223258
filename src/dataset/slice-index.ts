import { sexes } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Slice } from './dataset.ts';

export type OpenSlice = Slice & { readonly rows: Int32Array };

/** Finds or makes the slice of an indicator, period, sex and age while observations are read. */
export interface SliceIndex {
  find(indicator: string, period: string, sex: number, age: string): OpenSlice;
  all(): readonly Slice[];
}

export function sliceIndex(codeCount: number): SliceIndex {
  const slices = new Map<string, OpenSlice>();
  return {
    find(indicator, period, sex, age) {
      const key = `${indicator}\u001f${period}\u001f${sex}\u001f${age}`;
      let slice = slices.get(key);
      if (!slice) {
        slice = { indicator, period, sex: sexes[sex]!, age, rows: new Int32Array(codeCount) };
        slices.set(key, slice);
      }
      return slice;
    },
    all: () => [...slices.values()],
  };
}

/**
 * The slices of one table by the numbers that its own dictionaries give to indicator, period, sex and age:
 * a row of a sorted table is seldom of the slice of the row before, and a key of text for each row costs.
 */
export function slicesOfTable(
  slices: SliceIndex,
  indicators: readonly Pick<Indicator, 'id' | 'age'>[],
  periods: readonly string[],
  ages: readonly string[],
): (indicator: number, period: number, sex: number, age: number) => OpenSlice {
  const known = new Map<number, OpenSlice>();
  return (indicator, period, sex, age) => {
    const key = ((indicator * periods.length + period) * ages.length + age) * sexes.length + sex;
    let slice = known.get(key);
    if (!slice) {
      const about = indicators[indicator]!;
      // Whoever the indicator is about are all of its ages.
      const group = ages[age] === about.age ? 'total' : ages[age]!;
      slice = slices.find(about.id, periods[period]!, sex, group);
      known.set(key, slice);
    }
    return slice;
  };
}
