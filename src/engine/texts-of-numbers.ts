import type { TextColumn } from '../sources/csv/text-column.ts';

/** Whole numbers of some rows as a column of their texts; a negative one is none. */
export function textsOfNumbers(values: Float64Array, rows: Int32Array): TextColumn {
  const places = new Map<number, number>();
  const dictionary: string[] = [];
  const codes = new Int32Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const value = values[rows[row]!]!;
    let place = places.get(value);
    if (place === undefined) {
      place = dictionary.length;
      places.set(value, place);
      dictionary.push(value < 0 ? '' : String(value));
    }
    codes[row] = place;
  }
  return { codes, dictionary };
}
