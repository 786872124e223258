export interface GrowingColumn<Numbers> {
  /** Positions are put in order, from nought. */
  readonly put: (position: number, number: number) => void;
  /** The first so many. */
  readonly done: (size: number) => Numbers;
}

const least = 1024;

/** A column of numbers outside V8's heap, for a table of which it is not known how long it is. */
export function growingColumn<Numbers extends Int32Array | Float64Array>(
  make: (size: number) => Numbers,
): GrowingColumn<Numbers> {
  let numbers = make(least);
  return {
    put(position, number) {
      if (position === numbers.length) {
        const more = make(2 * numbers.length);
        more.set(numbers);
        numbers = more;
      }
      numbers[position] = number;
    },
    // What is beyond was never written to and takes no memory.
    done: (size) => numbers.subarray(0, size) as Numbers,
  };
}
