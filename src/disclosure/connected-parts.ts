/**
 * Lists of numbers that have one in common hang together, and so do those that others tie together.
 *
 * @returns for each list, a number that is the same for all of its part; −1 for an empty one
 */
export function connectedParts(lists: readonly Iterable<number>[]): readonly number[] {
  const root = new Map<number, number>();
  const find = (number: number): number => {
    let top = number;
    for (let next = root.get(top); next !== undefined && next !== top; next = root.get(top)) top = next;
    root.set(number, top);
    return top;
  };
  const firsts = lists.map((list) => {
    const [first, ...others] = list;
    if (first !== undefined) for (const other of others) root.set(find(other), find(first));
    return first;
  });
  return firsts.map((first) => (first === undefined ? -1 : find(first)));
}
