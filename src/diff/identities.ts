import { type FigureKey, type Sex, sexes } from '../model/figure.ts';
import type { EditionFacts } from './edition-facts.ts';

/** A whole and its parts: the whole is the sum of the parts. */
export interface Identity {
  readonly whole: FigureKey;
  readonly parts: readonly FigureKey[];
}

/** What an identity is made from: areas below areas and age groups, as a reader of both editions knows them. */
export interface Divisions {
  readonly below: ReadonlyMap<string, ReadonlySet<string>>;
  /** "indicator period" → its age groups. */
  readonly ages: ReadonlyMap<string, ReadonlySet<string>>;
  readonly parentsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

export function divisionsOf(editions: readonly EditionFacts[]): Divisions {
  const below = new Map<string, Set<string>>();
  const parentsOf = new Map<string, Set<string>>();
  const ages = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const set = map.get(key) ?? new Set();
    map.set(key, set.add(value));
  };
  const relate = (parent: string, child: string): void => {
    put(below, parent, child);
    put(parentsOf, child, parent);
  };
  for (const { areas, edition } of editions) {
    for (const { id, parent } of areas.values()) if (parent !== null) relate(parent, id);
    for (const { area, parts } of edition.reports) for (const part of parts) relate(area.id, part.id);
    for (const { indicator, period, age } of edition.figures.lines)
      if (age !== 'total') put(ages, `${indicator} ${period}`, age);
  }
  return { below, parentsOf, ages };
}

/** The sums that a figure takes part in: by sex, by age, and by area in both directions. */
export function identitiesOf(key: FigureKey, { below, parentsOf, ages }: Divisions): readonly Identity[] {
  const bySex: Identity = {
    whole: { ...key, sex: 'total' },
    parts: sexes
      .filter((sex): sex is Exclude<Sex, 'total'> => sex !== 'total')
      .map((sex) => ({ ...key, sex })),
  };
  const groups = [...(ages.get(`${key.indicator} ${key.period}`) ?? [])];
  const byAge: Identity = { whole: { ...key, age: 'total' }, parts: groups.map((age) => ({ ...key, age })) };
  const wholes = [...(below.has(key.area) ? [key.area] : []), ...(parentsOf.get(key.area) ?? [])];
  const byArea = wholes.map(
    (area): Identity => ({
      whole: { ...key, area },
      parts: [...(below.get(area) ?? [])].map((part) => ({ ...key, area: part })),
    }),
  );
  return [bySex, byAge, ...byArea].filter(({ parts }) => parts.length > 1);
}

/** The kind of sum an identity is, whatever figure it is about: what is proved for one may be used for another. */
export function identityKind({ whole, parts }: Identity): string {
  const differs = (field: 'area' | 'sex' | 'age'): boolean =>
    parts.some((part) => part[field] !== whole[field]);
  if (differs('area')) return `area ${whole.area} ${parts.map(({ area }) => area).join(' ')}`;
  return differs('sex') ? 'sex' : `age ${whole.indicator} ${parts.map(({ age }) => age).join(' ')}`;
}

/** The whole first. */
export function keysOf({ whole, parts }: Identity): readonly FigureKey[] {
  return [whole, ...parts];
}
