/** A part and the smallest units it covers. */
export interface Part {
  readonly id: string;
  readonly members: readonly string[];
}

/** More tries than any real municipality needs; a tangle of overlapping groupings ends without an answer. */
const mostTries = 20_000;

/**
 * Parts that together cover every unit exactly once, or null when there are none. Groupings may overlap
 * one another (districts, and areas across them), but a total never counts the same ground twice.
 *
 * @example exactCover(['a', 'b'], [{ id: 'x', members: ['a'] }, { id: 'y', members: ['a', 'b'] }]) // ['y']
 */
export function exactCover(units: readonly string[], parts: readonly Part[]): readonly string[] | null {
  const holding = new Map<string, Part[]>(units.map((unit) => [unit, []]));
  // The largest first: few parts carry less noise than many.
  for (const part of [...parts].sort((a, b) => b.members.length - a.members.length)) {
    if (part.members.every((unit) => holding.has(unit))) {
      for (const unit of part.members) holding.get(unit)!.push(part);
    }
  }
  const covered = new Set<string>();
  const chosen: string[] = [];
  let tries = 0;
  const search = (from: number): boolean => {
    let at = from;
    while (at < units.length && covered.has(units[at]!)) at += 1;
    if (at === units.length) return true;
    for (const part of holding.get(units[at]!)!) {
      tries += 1;
      if (tries > mostTries) return false;
      if (part.members.some((unit) => covered.has(unit))) continue;
      for (const unit of part.members) covered.add(unit);
      chosen.push(part.id);
      if (search(at + 1)) return true;
      chosen.pop();
      for (const unit of part.members) covered.delete(unit);
    }
    return false;
  };
  return search(0) ? chosen : null;
}
