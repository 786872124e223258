import { coversOf, type NamedSet } from './covers.ts';

/** "The whole is the sum of its parts." What nobody published has a made-up id. */
export interface PartitionRule {
  readonly whole: string;
  readonly parts: readonly string[];
}

/**
 * Every way in which a family of sets (areas made of units, age groups made of years, periods made
 * of calendar years) adds up. Sets that lie inside one another give one rule each; sets that overlap
 * are cut along the overlap, so that what two overlapping geographies give away together is seen; the
 * whole is then as many sums as there are ways to put it together of sets that do not overlap.
 * Of two equal sets the one that comes first in the family is the whole.
 */
export function partition(family: ReadonlyMap<string, readonly string[]>): readonly PartitionRule[] {
  const sets: NamedSet[] = [...family].map(([id, atoms]) => ({ id, atoms: new Set(atoms) }));
  // Holds everything, so that sets which overlap without lying in a common one are cut as well.
  const units = new Set(sets.flatMap((set) => [...set.atoms]));
  const everything: NamedSet = { id: nameOf([...units]), atoms: units };
  if (sets.length > 1 && !sets.some((set) => set.atoms.size === everything.atoms.size)) sets.push(everything);
  sets.sort((a, b) => b.atoms.size - a.atoms.size);
  const holders = new Map<string, NamedSet[]>();
  for (const set of sets) register(holders, set);
  const rules: PartitionRule[] = [];
  for (let position = 0; position < sets.length; position += 1) {
    const whole = sets[position] as NamedSet;
    const inside = setsInside(whole, sets, holders, position);
    const largest = largestOf(inside);
    if (largest.length === 0) continue;
    const before = sets.length;
    const sums = areDisjoint(largest) ? [largest] : sumsOf(inside, largest, cut(largest, sets, holders));
    const covered = new Set(largest.flatMap((set) => [...set.atoms]));
    const left = [...whole.atoms].filter((atom) => !covered.has(atom));
    const rest = left.length > 0 ? [nameOf(left)] : [];
    // What nobody gives as a whole tells something only where it is put together in two ways.
    if (whole !== everything || sums.length > 1) {
      for (const parts of sums)
        rules.push({ whole: whole.id, parts: [...parts.map(({ id }) => id), ...rest] });
    }
    // Pieces that were cut out are sets of their own, smaller than the whole: they come later in the order.
    if (sets.length > before) sets.sort((a, b) => b.atoms.size - a.atoms.size);
  }
  return rules;
}

function register(holders: Map<string, NamedSet[]>, set: NamedSet): void {
  for (const atom of set.atoms) {
    const list = holders.get(atom);
    if (list) list.push(set);
    else holders.set(atom, [set]);
  }
}

/** The sets inside `whole`, the largest first. */
function setsInside(
  whole: NamedSet,
  sets: readonly NamedSet[],
  holders: ReadonlyMap<string, readonly NamedSet[]>,
  position: number,
): NamedSet[] {
  const hits = new Map<NamedSet, number>();
  for (const atom of whole.atoms) {
    for (const set of holders.get(atom) ?? []) hits.set(set, (hits.get(set) ?? 0) + 1);
  }
  const isLater = (set: NamedSet) =>
    set.atoms.size < whole.atoms.size || sets.indexOf(set, position + 1) > position;
  return [...hits.entries()]
    .filter(([set, hit]) => set !== whole && hit === set.atoms.size && isLater(set))
    .map(([set]) => set)
    .sort((a, b) => b.atoms.size - a.atoms.size);
}

/** Those that lie in no other of the sets. */
function largestOf(inside: readonly NamedSet[]): NamedSet[] {
  const keptBy = new Map<string, NamedSet[]>();
  const kept: NamedSet[] = [];
  for (const set of inside) {
    const [first = ''] = set.atoms;
    if ((keptBy.get(first) ?? []).some((larger) => contains(larger, set))) continue;
    kept.push(set);
    for (const atom of set.atoms) keptBy.set(atom, [...(keptBy.get(atom) ?? []), set]);
  }
  return kept;
}

function contains(larger: NamedSet, smaller: NamedSet): boolean {
  for (const atom of smaller.atoms) if (!larger.atoms.has(atom)) return false;
  return true;
}

function areDisjoint(sets: readonly NamedSet[]): boolean {
  const total = sets.reduce((sum, set) => sum + set.atoms.size, 0);
  return new Set(sets.flatMap((set) => [...set.atoms])).size === total;
}

/** Ways to put together what overlapping sets cover: of sets that are given, or else with pieces where none fits. */
function sumsOf(
  inside: readonly NamedSet[],
  largest: readonly NamedSet[],
  pieces: readonly NamedSet[],
): readonly (readonly NamedSet[])[] {
  const isGiven = ({ id }: NamedSet) => !id.startsWith('(');
  // Pieces that are all given make every other sum of them.
  if (pieces.every(isGiven)) return [pieces];
  const covers = coversOf(largest.filter(isGiven), inside.filter(isGiven), largest);
  if (covers.length > 0) return covers;
  const chosen: NamedSet[] = [];
  const taken = new Set<string>();
  for (const set of largest) {
    if ([...set.atoms].some((atom) => taken.has(atom))) continue;
    chosen.push(set);
    for (const atom of set.atoms) taken.add(atom);
  }
  return [[...chosen, ...pieces.filter(({ atoms: [first = ''] }) => !taken.has(first))]];
}

/** Cuts overlapping sets into pieces by which of them each atom belongs to; new pieces join the family. */
function cut(
  overlapping: readonly NamedSet[],
  sets: NamedSet[],
  holders: Map<string, NamedSet[]>,
): NamedSet[] {
  const memberships = new Map<string, string[]>();
  overlapping.forEach((set, index) => {
    for (const atom of set.atoms) memberships.set(atom, [...(memberships.get(atom) ?? []), String(index)]);
  });
  const groups = new Map<string, string[]>();
  for (const [atom, indexes] of memberships) {
    const signature = indexes.join(',');
    groups.set(signature, [...(groups.get(signature) ?? []), atom]);
  }
  return [...groups.values()].map((atoms) => {
    const [first = ''] = atoms;
    const same = (holders.get(first) ?? []).find(
      (set) => set.atoms.size === atoms.length && atoms.every((atom) => set.atoms.has(atom)),
    );
    if (same) return same;
    const piece = { id: nameOf(atoms), atoms: new Set(atoms) };
    sets.push(piece);
    register(holders, piece);
    return piece;
  });
}

/** Id of a set nobody published: "(" cannot stand in an area's id or in a period. */
function nameOf(atoms: readonly string[]): string {
  return `(${[...atoms].sort().join(' ')})`;
}
