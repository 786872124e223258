import { sexes } from '../model/figure.ts';
import type { Slice } from './dataset.ts';

export type OpenSlice = Slice & { readonly rows: Int32Array };

/** Finds or makes the slice of an indicator, period, sex and age while observations are read. */
export function sliceIndex(codeCount: number): {
  find(indicator: string, period: string, sex: number, age: string): OpenSlice;
  all(): readonly Slice[];
} {
  const slices = new Map<string, OpenSlice>();
  // Files are mostly sorted, so the slice of the row before is usually the one of this row.
  let last: OpenSlice | null = null;
  return {
    find(indicator, period, sex, age) {
      const name = sexes[sex]!;
      if (
        last &&
        last.period === period &&
        last.indicator === indicator &&
        last.sex === name &&
        last.age === age
      ) {
        return last;
      }
      const key = `${indicator}\u001f${period}\u001f${sex}\u001f${age}`;
      let slice = slices.get(key);
      if (!slice) {
        slice = { indicator, period, sex: name, age, rows: new Int32Array(codeCount) };
        slices.set(key, slice);
      }
      last = slice;
      return slice;
    },
    all: () => [...slices.values()],
  };
}
