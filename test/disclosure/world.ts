import { buildHierarchy, type Hierarchy } from '../../src/dataset/hierarchy.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import type { FigureKey } from '../../src/model/figure.ts';
import type { Sum } from './attacker.ts';
import { area, key, persons, share, without } from './support.ts';

/** Deterministic random numbers from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An invented municipality, everything that is true about it and everything that everybody knows. */
export interface World {
  readonly hierarchy: Hierarchy;
  readonly estimates: readonly Estimate[];
  readonly sums: readonly Sum[];
  readonly names: readonly string[];
  readonly truth: ReadonlyMap<string, { readonly count: number; readonly denominator: number }>;
  readonly shares: boolean;
  readonly sensitive: boolean;
}

export interface WorldOptions {
  readonly overlapping?: boolean;
  readonly missing?: boolean;
}

export const nameOf = (k: FigureKey) => `${k.area} ${k.period} ${k.sex}`;

export function makeWorld(seed: number, options: WorldOptions = {}): World {
  const random = randomFrom(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const units: string[] = [];
  const unitsOf = new Map<string, string[]>();
  const parents: [string, string | null][] = [['kommun', null]];
  for (let index = 0; index < 2 + pick(4); index += 1) {
    const id = `omrade${index}`;
    parents.push([id, 'kommun']);
    const parts = random() < 0.4 ? 2 + pick(2) : 1;
    for (let part = 0; part < parts; part += 1) {
      const unit = parts === 1 ? id : `${id}del${part}`;
      if (parts > 1) parents.push([unit, id]);
      units.push(unit);
      for (const holder of new Set([unit, id, 'kommun'])) {
        unitsOf.set(holder, [...(unitsOf.get(holder) ?? []), unit]);
      }
    }
  }
  if (options.overlapping) {
    const cut = 1 + pick(units.length - 1);
    for (const [id, members] of [
      ['norr', units.slice(0, cut)],
      ['soder', units.slice(cut)],
    ] as const) {
      parents.push([id, 'kommun']);
      unitsOf.set(id, [...members]);
    }
  }
  const hierarchy = buildHierarchy(
    parents.map(([id, parent]) => area(id, parent, id === 'kommun' ? ['1490'] : (unitsOf.get(id) ?? []))),
    'kommun',
  );
  const sexes = random() < 0.7 ? (['women', 'men'] as const) : (['total'] as const);
  const years = Array.from({ length: 1 + pick(3) }, (_, index) => String(2020 + index));
  const pooled = years.length > 1 && random() < 0.6 ? `2020–${years.at(-1)}` : null;
  const shares = random() < 0.6;
  const level = 0.02 + 0.3 * random();
  const size = 20 + pick(200);
  const truth = new Map<string, { count: number; denominator: number }>();
  const keys = new Map<string, FigureKey>();
  const add = (k: FigureKey, count: number, denominator: number) => {
    const known = truth.get(nameOf(k)) ?? { count: 0, denominator: 0 };
    truth.set(nameOf(k), { count: known.count + count, denominator: known.denominator + denominator });
    keys.set(nameOf(k), k);
  };
  for (const unit of units) {
    for (const year of years) {
      for (const sex of sexes) {
        const denominator = random() < 0.05 ? pick(12) : 5 + pick(size);
        const count = Math.min(denominator, Math.floor(denominator * level * 2 * random()));
        for (const [holder, members] of unitsOf) {
          if (!members.includes(unit)) continue;
          for (const period of pooled ? [year, pooled] : [year]) {
            for (const s of new Set([sex, 'total'] as const)) {
              add(key(holder, { period, sex: s }), count, denominator);
            }
          }
        }
      }
    }
  }
  const estimates = [...keys].map(([name, k]): Estimate => {
    const { count, denominator } = truth.get(name)!;
    if (options.missing && random() < 0.04) return without(k, 'missing');
    if (options.missing && random() < 0.03) return without(k, 'suppressed-at-source');
    return shares ? share(k, count, denominator) : persons(k, count);
  });
  return {
    hierarchy,
    estimates,
    sums: sumsOf([...keys.values()], unitsOf, parents, [...sexes], years, pooled),
    names: [...keys.keys()],
    truth,
    shares,
    sensitive: random() < 0.25,
  };
}

/** What everybody knows, written down from the making of the world and not from the hierarchy. */
function sumsOf(
  keys: readonly FigureKey[],
  unitsOf: ReadonlyMap<string, readonly string[]>,
  parents: readonly (readonly [string, string | null])[],
  sexes: readonly string[],
  years: readonly string[],
  pooled: string | null,
): readonly Sum[] {
  const sums: Sum[] = [];
  for (const k of keys) {
    const name = (changes: Partial<FigureKey>) => nameOf({ ...k, ...changes });
    const units = unitsOf.get(k.area) ?? [];
    if (!units.includes(k.area)) sums.push({ whole: nameOf(k), parts: units.map((area) => name({ area })) });
    const children = parents.filter(([id, parent]) => parent === k.area && !['norr', 'soder'].includes(id));
    if (children.length > 0) sums.push({ whole: nameOf(k), parts: children.map(([area]) => name({ area })) });
    if (k.sex === 'total' && sexes.length === 2) {
      sums.push({ whole: nameOf(k), parts: [name({ sex: 'women' }), name({ sex: 'men' })] });
    }
    if (k.period === pooled) sums.push({ whole: nameOf(k), parts: years.map((period) => name({ period })) });
  }
  return sums;
}
