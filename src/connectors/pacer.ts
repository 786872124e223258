/** What a source allows: so many calls in so many milliseconds. */
export interface Pace {
  readonly calls: number;
  readonly milliseconds: number;
}

export interface Pacer {
  /** Takes a place among the calls; resolves when it may be made. */
  next(): Promise<void>;
  setPace(pace: Pace): void;
}

/** Keeps within the pace of a source, so that it never has to refuse. Clock and pause are handed in. */
export function createPacer(
  now: () => Date,
  wait: (milliseconds: number) => Promise<void>,
  initial: Pace,
): Pacer {
  let pace = initial;
  const made: number[] = [];
  return {
    setPace(wanted) {
      pace = wanted;
    },
    async next() {
      while (made.length >= pace.calls) {
        const oldest = made.shift() ?? 0;
        const left = oldest + pace.milliseconds - now().getTime();
        if (left > 0) await wait(left);
      }
      made.push(now().getTime());
    },
  };
}
