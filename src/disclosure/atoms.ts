import type { Hierarchy } from '../dataset/hierarchy.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Dimension } from './draft.ts';
import { dimensionFamily } from './families.ts';

/** A set of persons that figures are given for, with what decides which smallest groups it is made of. */
export interface Place {
  readonly key: FigureKey;
  /** Several years that are not the sum of their years: a set of its own. */
  readonly isOwnPeriod: boolean;
}

/** Places as the smallest groups of persons that any of them tells apart, numbered from 0. */
export interface Atoms {
  readonly count: number;
  /** Per place. */
  readonly groupsOf: readonly Int32Array[];
}

/**
 * Cuts places into the smallest groups of persons that figures can tell apart. `wholesWithRest` are the areas
 * and the totals of ages that are more than the parts that are listed: what is left is a group of its own.
 */
export function atomsOf(
  places: readonly Place[],
  hierarchy: Hierarchy,
  wholesWithRest: ReadonlyMap<Dimension, ReadonlySet<string>>,
): Atoms {
  const valuesOf = (dimension: Dimension) => new Set(places.map(({ key }) => key[dimension]));
  const units = (dimension: Dimension) => {
    const values = valuesOf(dimension);
    const family = dimensionFamily(dimension, values, hierarchy);
    return numbered(withRests(family, wholesWithRest.get(dimension) ?? new Set()), values);
  };
  const [areas, sexes, ages, periods] = [units('area'), units('sex'), units('age'), units('period')];
  const own = new Map<string, readonly number[]>();
  for (const { key, isOwnPeriod } of places) {
    if (isOwnPeriod && !own.has(key.period)) own.set(key.period, [periods.count + own.size]);
  }
  const ageCount = ages.count;
  const sexCount = sexes.count * ageCount;
  const areaCount = areas.count * sexCount;
  const total = areaCount * (periods.count + own.size);
  const raw = places.map(({ key, isOwnPeriod }): Int32Array => {
    const parts = [
      isOwnPeriod ? own.get(key.period)! : periods.unitsOf.get(key.period)!,
      areas.unitsOf.get(key.area)!,
      sexes.unitsOf.get(key.sex)!,
      ages.unitsOf.get(key.age)!,
    ] as const;
    const list = new Int32Array(parts.reduce((size, one) => size * one.length, 1));
    let at = 0;
    for (const period of parts[0]) {
      for (const area of parts[1]) {
        for (const sex of parts[2]) {
          for (const age of parts[3]) {
            list[at] = period * areaCount + area * sexCount + sex * ageCount + age;
            at += 1;
          }
        }
      }
    }
    return list;
  });
  return merged(raw, total);
}

interface Units {
  readonly count: number;
  readonly unitsOf: ReadonlyMap<string, readonly number[]>;
}

/** A whole that is more than its parts gets a unit that only it and what contains it have. */
function withRests(
  family: ReadonlyMap<string, readonly string[]>,
  wholes: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  if (wholes.size === 0) return family;
  const sets = [...family].map(([id, units]) => ({ id, units: new Set(units) }));
  const more = sets.filter(({ id }) => wholes.has(id));
  const holds = (one: (typeof sets)[number], other: (typeof sets)[number]) =>
    one.units.size > other.units.size && [...other.units].every((unit) => one.units.has(unit));
  return new Map(
    sets.map((set) => {
      const rests = more
        .filter((other) => other === set || holds(set, other))
        .map(({ id }) => `(${id} rest)`);
      return [set.id, [...set.units, ...rests]];
    }),
  );
}

/** Units that always stand together are one; a value that the family makes of nothing is a unit of its own. */
function numbered(family: ReadonlyMap<string, readonly string[]>, values: ReadonlySet<string>): Units {
  const holders = new Map<string, string[]>();
  const all = [...values];
  all.forEach((value, at) => {
    const units = family.get(value) ?? [];
    for (const unit of units.length > 0 ? units : [value]) {
      const list = holders.get(unit);
      if (list) list.push(String(at));
      else holders.set(unit, [String(at)]);
    }
  });
  const numbers = new Map<string, number>();
  const unitsOf = new Map<string, Set<number>>(all.map((value) => [value, new Set()]));
  for (const list of holders.values()) {
    const signature = list.join();
    const number = numbers.get(signature) ?? numbers.size;
    numbers.set(signature, number);
    for (const at of list) unitsOf.get(all[Number(at)]!)!.add(number);
  }
  return { count: numbers.size, unitsOf: new Map([...unitsOf].map(([value, set]) => [value, [...set]])) };
}

/** Groups that stand in the same places are one group: the list of places is split place by place. */
function merged(raw: readonly Int32Array[], total: number): Atoms {
  const classOf = new Int32Array(total).fill(-1);
  let classes = 0;
  for (const list of raw) {
    const split = new Map<number, number>();
    for (const atom of list) {
      const before = classOf[atom]!;
      let after = split.get(before);
      if (after === undefined) {
        after = classes;
        classes += 1;
        split.set(before, after);
      }
      classOf[atom] = after;
    }
  }
  const names = new Map<number, number>();
  const groupsOf = raw.map((list) => {
    const found = new Set<number>();
    for (const atom of list) {
      const known = names.get(classOf[atom]!);
      if (known === undefined) names.set(classOf[atom]!, names.size);
      found.add(names.get(classOf[atom]!)!);
    }
    return Int32Array.from(found);
  });
  return { count: names.size, groupsOf };
}
