/** "The whole is the sum of its parts." Parts that nobody published have made-up ids. */
export interface PartitionRule {
  readonly whole: string;
  readonly parts: readonly string[];
}

interface NamedSet {
  readonly id: string;
  readonly atoms: ReadonlySet<string>;
}

/**
 * Every way in which a family of sets (areas made of units, age groups made of years, periods made
 * of calendar years) adds up. Sets that lie inside one another give one rule each; sets that overlap
 * are cut along the overlap, so that what two overlapping geographies give away together is seen.
 * Of two equal sets the one that comes first in the family is the whole.
 */
export function partition(family: ReadonlyMap<string, readonly string[]>): readonly PartitionRule[] {
  const sets: NamedSet[] = [...family].map(([id, atoms]) => ({ id, atoms: new Set(atoms) }));
  // Holds everything, so that sets which overlap without lying in a common one are cut as well.
  const everything: NamedSet = { id: '', atoms: new Set(sets.flatMap((set) => [...set.atoms])) };
  if (sets.length > 1 && !sets.some((set) => set.atoms.size === everything.atoms.size)) sets.push(everything);
  sets.sort((a, b) => b.atoms.size - a.atoms.size);
  const holders = new Map<string, NamedSet[]>();
  for (const set of sets) register(holders, set);
  const rules: PartitionRule[] = [];
  for (let position = 0; position < sets.length; position += 1) {
    const whole = sets[position] as NamedSet;
    const inside = largestInside(whole, sets, holders, position);
    if (inside.length === 0) continue;
    const pieces = areDisjoint(inside) ? inside : cut(inside, sets, holders);
    const covered = new Set(pieces.flatMap((piece) => [...piece.atoms]));
    const left = [...whole.atoms].filter((atom) => !covered.has(atom));
    const parts = left.length > 0 ? [...pieces, { id: nameOf(left), atoms: new Set(left) }] : pieces;
    if (whole !== everything) rules.push({ whole: whole.id, parts: parts.map((part) => part.id) });
    // Pieces that were cut out are sets of their own, smaller than the whole: they come later in the order.
    sets.sort((a, b) => b.atoms.size - a.atoms.size);
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

/** The sets inside `whole` that lie in no other set inside it. */
function largestInside(
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
  const inside = [...hits.entries()]
    .filter(([set, hit]) => set !== whole && hit === set.atoms.size && isLater(set))
    .map(([set]) => set)
    .sort((a, b) => b.atoms.size - a.atoms.size);
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
