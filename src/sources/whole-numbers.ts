import type { TextColumn } from './csv/text-column.ts';
import type { RawColumn } from './raw-table.ts';

/** Kept beside the columns: one that is made from another never has the numbers of what it was. */
const known = new WeakMap<object, Float64Array>();

/** Of a column whose texts are nothing but digits: the number of each. Entry 0 is the empty text, and NaN. */
export function wholeNumbersOf(column: object): Float64Array | undefined {
  return known.get(column);
}

/** A column of whole numbers. Its texts are made when somebody asks for them, which few do. */
export function wholeNumberColumn(
  codes: Int32Array,
  numbers: Float64Array,
  makeTexts: () => readonly string[],
): TextColumn {
  let texts: readonly string[] | undefined;
  const column = {
    codes,
    get dictionary() {
      texts ??= makeTexts();
      return texts;
    },
  };
  known.set(column, numbers);
  return column;
}

/** The same column with its name. */
export function namedColumn(name: string, column: TextColumn): RawColumn {
  const numbers = known.get(column);
  if (!numbers) return { name, ...column };
  const named = wholeNumberColumn(column.codes, numbers, () => column.dictionary);
  return Object.defineProperty(named, 'name', { value: name, enumerable: true }) as RawColumn;
}

/** With more digits two texts may be the same number. */
const mostDigits = 15;

/**
 * The numbers of a dictionary over bytes, or null where one of its texts is something else.
 *
 * @param arena the texts, each followed by a zero byte but for the last; the first is empty
 */
export function readWholeNumbers(arena: Uint8Array, count: number): Float64Array | null {
  const numbers = new Float64Array(count);
  numbers[0] = Number.NaN;
  let at = 1;
  for (let entry = 1; entry < count; entry += 1) {
    const start = at;
    let number = 0;
    for (; at < arena.length && arena[at] !== 0; at += 1) {
      const digit = (arena[at] as number) - 48;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
    if (at - start > mostDigits) return null;
    numbers[entry] = number;
    at += 1;
  }
  return numbers;
}
