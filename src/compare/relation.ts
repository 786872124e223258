/** Areas as far as comparison needs them: which contains which. */
export interface Members {
  readonly municipality: string;
  /** Area id → the smallest units it covers, each once. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/** How an area lies to another: inside it, around it, beside it, or across it or on the same ground. */
export type Relation = 'part' | 'whole' | 'apart' | 'overlap';

/**
 * How `area` lies to `other`. The municipality contains every area, even where the areas listed do not make
 * it up and where only one is listed.
 */
export function relationOf({ municipality, members }: Members, area: string, other: string): Relation {
  if (area === other) return 'overlap';
  const own = members.get(area) ?? [area];
  const others = members.get(other) ?? [other];
  const [few, many] = own.length < others.length ? [own, others] : [others, own];
  const among = setOf(many);
  const shared = few.filter((member) => among.has(member)).length;
  if (other === municipality) return toMunicipality(own.length, others.length, shared);
  if (area === municipality) return opposite[toMunicipality(others.length, own.length, shared)];
  if (shared === 0) return 'apart';
  if (shared === own.length) return shared === others.length ? 'overlap' : 'part';
  return shared === others.length ? 'whole' : 'overlap';
}

/** The units of a whole country are looked through for each of its thousands of areas. */
const setsOf = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(members: readonly string[]): ReadonlySet<string> {
  const known = setsOf.get(members) ?? new Set(members);
  setsOf.set(members, known);
  return known;
}

const opposite = { part: 'whole', whole: 'part', apart: 'apart', overlap: 'overlap' } as const;

function toMunicipality(size: number, municipalitySize: number, shared: number): Relation {
  if (shared === 0 || shared === size) return 'part';
  return shared === municipalitySize ? 'whole' : 'overlap';
}
