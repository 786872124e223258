/** A set of units: an area, an age group, a period. */
export interface NamedSet {
  readonly id: string;
  readonly atoms: ReadonlySet<string>;
}

/** Looking further would take longer than it is worth: areas mostly fit together at the first attempt. */
const mostSteps = 2000;

/**
 * Ways to put together what `all` cover of sets that do not overlap, taken from `inside`: for every set of
 * `wanted` one that it is part of, if there is any. The larger sets are tried first.
 */
export function coversOf(
  wanted: readonly NamedSet[],
  inside: readonly NamedSet[],
  all: readonly NamedSet[],
): readonly (readonly NamedSet[])[] {
  const atoms = new Set(all.flatMap((set) => [...set.atoms]));
  const holders = new Map<string, NamedSet[]>();
  for (const set of inside) {
    for (const atom of set.atoms) holders.set(atom, [...(holders.get(atom) ?? []), set]);
  }
  const covers: (readonly NamedSet[])[] = [];
  const used = new Set<NamedSet>();
  for (const set of wanted) {
    if (used.has(set)) continue;
    const cover = coverWith(set, atoms, holders);
    if (!cover) continue;
    covers.push(cover);
    for (const one of cover) used.add(one);
  }
  return covers;
}

function coverWith(
  first: NamedSet,
  atoms: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly NamedSet[]>,
): readonly NamedSet[] | null {
  let steps = 0;
  const left = new Set(atoms);
  const chosen: NamedSet[] = [];
  const search = (set: NamedSet): boolean => {
    steps += 1;
    for (const atom of set.atoms) left.delete(atom);
    chosen.push(set);
    const [next] = left;
    if (next === undefined) return true;
    for (const candidate of holders.get(next) ?? []) {
      if (steps > mostSteps) break;
      if ([...candidate.atoms].every((atom) => left.has(atom)) && search(candidate)) return true;
    }
    chosen.pop();
    for (const atom of set.atoms) left.add(atom);
    return false;
  };
  return search(first) ? chosen : null;
}
