import type { Cell, Edition, KnownArea } from './publication.ts';

/** Area id → the pieces it is made of. Pieces that no file names have made-up ids in brackets. */
export type AtomsOf = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * How the areas lie in one another, as far as the files tell: parents and parts from the reports,
 * common codes, and what the numbers themselves give away (an area whose persons are always those of
 * two or three others together is made of them). Where parts are fewer than the whole, the rest is
 * a piece of its own.
 */
export function areaAtoms(edition: Edition): AtomsOf {
  const numbers = personsByArea(edition.cells.values());
  const ids = [...new Set([...edition.cells.values()].map(({ key }) => key.area))].sort();
  const areas = new Map(
    ids.map((id): [string, KnownArea] => [
      id,
      edition.areas.get(id) ?? { id, name: id, parent: null, codes: [], parts: [] },
    ]),
  );
  const parts = new Map<string, string[]>();
  const put = (whole: string, part: string): void => {
    if (!areas.has(whole) || !areas.has(part) || whole === part) return;
    const list = parts.get(whole) ?? [];
    if (!list.includes(part)) parts.set(whole, [...list, part]);
  };
  for (const area of edition.areas.values()) {
    if (area.parent !== null) put(area.parent, area.id);
    for (const part of [...area.parts, ...area.codes]) put(area.id, part);
  }
  placeTheRest(ids, areas, parts, numbers);
  return spread(ids, areas, parts, numbers);
}

type Persons = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Area → place (indicator, period, sex, age) → persons. */
function personsByArea(cells: Iterable<Cell>): Persons {
  const persons = new Map<string, Map<string, number>>();
  for (const { key, status, denominator, count, value } of cells) {
    const found = status === 'shown' ? (denominator ?? count ?? value) : null;
    if (found === null || (denominator ?? count) === null) continue;
    const own = persons.get(key.area) ?? new Map<string, number>();
    own.set(`${key.indicator}\u001f${key.period}\u001f${key.sex}\u001f${key.age}`, found);
    persons.set(key.area, own);
  }
  return persons;
}

/** Areas that no report places: made of others, or else directly under the area that has room for all. */
function placeTheRest(
  ids: readonly string[],
  areas: ReadonlyMap<string, KnownArea>,
  parts: Map<string, string[]>,
  persons: Persons,
): void {
  const placed = new Set([...parts].flatMap(([whole, inside]) => [whole, ...inside]));
  const top = ids.find((id) => parts.has(id) && ![...parts.values()].some((inside) => inside.includes(id)));
  const loose = ids.filter((id) => !placed.has(id));
  // Trying all pairs and triples is what a patient reader can do; beyond sixty areas it is too slow here.
  const candidates = ids.length <= 60 ? ids.filter((id) => id !== top) : [];
  for (const id of loose) {
    // Two names for one area: the second is made of the first, or its persons would count twice.
    const same = candidates.find(
      (one) => one !== id && !parts.get(one)?.includes(id) && addsUp(id, [one], persons) === 'yes',
    );
    const made = same === undefined ? madeOf(id, candidates, persons) : [same];
    if (made) parts.set(id, made);
    else if (top !== undefined && areas.has(id)) parts.set(top, [...(parts.get(top) ?? []), id]);
  }
}

function madeOf(whole: string, candidates: readonly string[], persons: Persons): string[] | null {
  for (const [index, one] of candidates.entries()) {
    for (const [next, two] of candidates.entries()) {
      if (one === whole || two === whole || next <= index) continue;
      if (addsUp(whole, [one, two], persons) === 'yes') return [one, two];
      for (const three of candidates.slice(next + 1)) {
        if (three !== whole && addsUp(whole, [one, two, three], persons) === 'yes') return [one, two, three];
      }
    }
  }
  return null;
}

/**
 * Whether the parts are the whole, judged in at least three places. Parts that somewhere are more than
 * the whole show that the source rounds or adds noise; then a sum may be a little off everywhere.
 */
function addsUp(whole: string, parts: readonly string[], persons: Persons): 'yes' | 'less' | 'unknown' {
  const own = persons.get(whole) ?? new Map<string, number>();
  const others = parts.map((part) => persons.get(part) ?? new Map<string, number>());
  const noise = 6 * Math.sqrt(parts.length + 1);
  const rests: number[] = [];
  let misses = 0;
  for (const [place, total] of own) {
    let sum = 0;
    for (const other of others) sum += other.get(place) ?? Number.NaN;
    if (Number.isNaN(sum)) continue;
    rests.push(total - sum);
    if (Math.abs(total - sum) > noise) misses += 1;
    // A sum that fails this often is no sum; nothing is gained by reading on.
    if (misses > 3 && misses * 2 > rests.length) return 'less';
  }
  if (rests.length < 3) return 'unknown';
  const isNoisy = rests.some((rest) => rest < -0.5);
  if (!isNoisy) misses = rests.filter((rest) => rest > 0.5).length;
  return misses * 10 <= rests.length ? 'yes' : 'less';
}

function spread(
  ids: readonly string[],
  areas: ReadonlyMap<string, KnownArea>,
  parts: ReadonlyMap<string, readonly string[]>,
  persons: Persons,
): AtomsOf {
  const atoms = new Map<string, ReadonlySet<string>>();
  const sharedCode = new Map<string, number>();
  for (const id of ids) {
    if (!parts.has(id))
      for (const code of areas.get(id)?.codes ?? []) sharedCode.set(code, (sharedCode.get(code) ?? 0) + 1);
  }
  const atomsOf = (id: string, above: readonly string[]): ReadonlySet<string> => {
    const known = atoms.get(id);
    if (known) return known;
    const inside = (parts.get(id) ?? []).filter((part) => !above.includes(part) && part !== id);
    const codes = areas.get(id)?.codes ?? [];
    const overlaps = codes.some((code) => (sharedCode.get(code) ?? 0) > 1);
    const own = inside.length === 0 ? (overlaps ? codes.map((code) => `[${code}]`) : [id]) : [];
    const below = inside.flatMap((part) => [...atomsOf(part, [...above, id])]);
    const isLess = inside.length > 0 && !holdsAll(id, inside, parts, persons);
    const made = new Set([...own, ...below, ...(isLess ? [`[${id} rest]`] : [])]);
    atoms.set(id, made);
    return made;
  };
  for (const id of ids) atomsOf(id, []);
  return atoms;
}

/** Parts of one whole can overlap (a group beside areas): then those that are made of others are left out. */
function holdsAll(
  id: string,
  inside: readonly string[],
  parts: ReadonlyMap<string, readonly string[]>,
  persons: Persons,
): boolean {
  const plain = inside.filter(
    (part) => !(parts.get(part) ?? []).some((piece) => inside.includes(piece) && piece !== part),
  );
  return addsUp(id, plain, persons) !== 'less';
}
