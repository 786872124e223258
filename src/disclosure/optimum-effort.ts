/**
 * How much may be spent on looking for something cheaper than what the heuristic found. Counted in steps of the
 * search and never in time: the same figures must give the same choice on every machine.
 */
export interface Effort {
  /** Takes from what is left; false when there is not enough of it. */
  readonly spend: (steps: number) => boolean;
  /** At most so many steps of what is left. */
  readonly share: (most: number) => Effort;
}

export function effortOf(steps: number, spendAbove: Effort['spend'] = () => true): Effort {
  let left = steps;
  const spend = (some: number): boolean => {
    left -= some;
    return spendAbove(some) && left >= 0;
  };
  return { spend, share: (most) => effortOf(most, spend) };
}
