/** Things that are made when they are gone through, as often as that is: they may be more than a memory holds. */
export interface Listing<One> extends Iterable<One> {
  readonly length: number;
}

/** A listing of what `iterate` gives, which is gone through once to be counted. */
export function listingOf<One>(iterate: () => Iterator<One>): Listing<One> {
  const listing = { length: 0, [Symbol.iterator]: iterate };
  for (const _ of listing) listing.length += 1;
  return listing;
}

/** The first so many. */
export function firstOf<One>(listing: Listing<One>, most: number): readonly One[] {
  const first: One[] = [];
  for (const one of listing) {
    if (first.length === most) break;
    first.push(one);
  }
  return first;
}
