import { randomFrom } from './world.ts';

/** The smallest group of persons that the truth is told for. */
export interface Atom {
  readonly code: string;
  readonly year: string;
  readonly sex: 'women' | 'men';
  readonly age: string;
}

/** What is true of one indicator: how many are counted in each atom, and of how many. */
export interface TrueIndicator {
  readonly id: string;
  readonly measure: 'proportion' | 'rate' | 'count' | 'mean';
  readonly threshold: number;
  /** Indicators of one population share its denominators; null for plain counts. */
  readonly population: string | null;
  /** In each atom: persons, events, or what the values of a mean add up to. */
  readonly counts: readonly number[];
  /** The numbers of its rows are off by so much at most. */
  readonly noise: number;
}

/** A workspace as files, and everything that is true or commonly known about it. */
export interface RandomWorkspace {
  readonly files: Readonly<Record<string, string>>;
  readonly atoms: readonly Atom[];
  readonly codesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly populations: ReadonlyMap<string, readonly number[]>;
  readonly indicators: readonly TrueIndicator[];
  /** Indicators that together are everyone: their counts add up to the population in every atom. */
  readonly unions: readonly (readonly string[])[];
  /** Populations that nobody knows but from what is published: those who answered, those before noise. */
  readonly unregistered: ReadonlySet<string>;
}

export const ages = ['0-19', '20-64', '65+'] as const;
const ageGroups: Readonly<Record<string, readonly string[]>> = {
  totalt: ages,
  '0-19': ['0-19'],
  '20-64': ['20-64'],
  '65+': ['65+'],
  '20+': ['20-64', '65+'],
};
const sexGroups = { totalt: ['women', 'men'], kvinnor: ['women'], män: ['men'] } as const;

/** The atoms of a row of data or of a published figure, told from the words it is written with. */
export function isInside(atom: Atom, codes: ReadonlySet<string>, period: string, sex: string, age: string) {
  const [from = '', to = from] = period.split('–');
  return (
    codes.has(atom.code) &&
    atom.year >= from &&
    atom.year <= to &&
    (sexGroups[sex as 'totalt'] as readonly string[]).includes(atom.sex) &&
    (ageGroups[age] ?? []).includes(atom.age)
  );
}

export interface AreaRow {
  readonly id: string;
  readonly level: string;
  readonly parent: string;
  readonly codes: readonly string[];
}

/** Three levels, some areas without parts, codes that no area has, and groups that cut across. */
export function makeAreas(random: () => number): {
  readonly areas: readonly AreaRow[];
  readonly all: readonly string[];
} {
  const pick = (n: number) => Math.floor(random() * n);
  const areas: AreaRow[] = [];
  const all: string[] = [];
  const newCode = () => {
    all.push(`9902R${String(all.length + 1).padStart(3, '0')}`);
    return all.at(-1)!;
  };
  for (let district = 0; district < 1 + pick(3); district += 1) {
    const inside: string[] = [];
    for (let index = 0; index < 1 + pick(3); index += 1) {
      const id = `omrade${district}${index}`;
      const codes = Array.from({ length: 1 + pick(3) }, newCode);
      inside.push(...codes);
      areas.push({ id, level: 'omrade', parent: `stad${district}`, codes });
      if (codes.length > 1 && random() < 0.5) {
        for (const [part, code] of codes.entries()) {
          areas.push({ id: `${id}del${part}`, level: 'delomrade', parent: id, codes: [code] });
        }
      }
    }
    areas.push({ id: `stad${district}`, level: 'stadsomrade', parent: 'kommunen', codes: inside });
  }
  const listed = [...all];
  if (random() < 0.3) newCode();
  for (let group = 0; group < pick(3); group += 1) {
    const start = pick(listed.length);
    const codes = listed.slice(start, start + 1 + pick(4));
    areas.push({ id: `grupp${group}`, level: 'grupp', parent: 'kommunen', codes });
  }
  return { areas: [{ id: 'kommunen', level: 'kommun', parent: '', codes: ['9902'] }, ...areas], all };
}

/** A random municipality of at most a few hundred figures, whose rows all add up. */
export function randomWorkspace(seed: number): RandomWorkspace {
  const random = randomFrom(seed * 7919 + 13);
  const pick = (n: number) => Math.floor(random() * n);
  const { areas, all } = makeAreas(random);
  const codesOf = new Map(areas.map(({ id, codes }) => [id, new Set(id === 'kommunen' ? all : codes)]));
  const years = Array.from({ length: 1 + pick(3) }, (_, index) => String(2020 + index));
  const atoms = all.flatMap((code) =>
    years.flatMap((year) =>
      (['women', 'men'] as const).flatMap((sex) => ages.map((age): Atom => ({ code, year, sex, age }))),
    ),
  );
  const size = 10 + pick(random() < 0.5 ? 60 : 400);
  const populations = new Map<string, readonly number[]>();
  const indicators: TrueIndicator[] = [];
  const unions: string[][] = [];
  const rows: string[] = [];
  const rules: string[] = [];
  const describe = (
    id: string,
    measure: 'proportion' | 'rate' | 'count',
    population: string | null,
    counts: readonly number[],
  ) => {
    const sensitive = random() < 0.2;
    const own = random() < 0.1 ? 7 : null;
    const threshold = Math.max(sensitive ? 10 : 5, own ?? 0);
    indicators.push({ id, measure, population, counts, threshold, noise: 0 });
    rules.push(ruleRow(id, measure, sensitive ? 'kanslig' : 'skyddad', own));
    writeRows(rows, {
      random,
      areas,
      codesOf,
      years,
      atoms,
      id,
      counts,
      persons: population ? populations.get(population)! : null,
    });
  };
  for (const population of ['alla', ...(random() < 0.4 ? ['hushall'] : [])]) {
    const persons = atoms.map(() => (random() < 0.03 ? 0 : 1 + pick(size)));
    populations.set(population, persons);
    if (random() < 0.6) describe(`${population}antal`, 'count', null, persons);
    for (let index = 0; index < 1 + pick(2); index += 1) {
      const level = 0.3 * random() ** 2 + 0.01;
      const counts = persons.map((n) => Math.min(n, Math.floor(n * level * 2 * random() + random())));
      const kind = random();
      describe(
        `${population}${index}`,
        kind < 0.7 ? 'proportion' : kind < 0.9 ? 'rate' : 'count',
        kind < 0.9 ? population : null,
        counts,
      );
      if (kind < 0.7 && random() < 0.2) {
        // The same persons turned round.
        const id = `${population}${index}inte`;
        describe(
          id,
          'proportion',
          population,
          counts.map((count, at) => persons[at]! - count),
        );
        unions.push([`${population}${index}`, id]);
      }
    }
    if (random() < 0.3) {
      const parts = 3 + pick(3);
      const split = persons.map((n) => {
        const left = Array.from({ length: parts }, () => 0);
        for (let person = 0; person < n; person += 1) left[Math.floor(parts * random() ** 1.8)]! += 1;
        return left;
      });
      const ids = Array.from({ length: parts }, (_, part) => `${population}del${part}`);
      for (const [part, id] of ids.entries())
        describe(
          id,
          'proportion',
          population,
          split.map((one) => one[part]!),
        );
      unions.push(ids);
    }
  }
  const files = filesOf(areas, rules, 'taljare;namnare;status', rows);
  return { files, atoms, codesOf, populations, indicators, unions, unregistered: new Set() };
}

/** A row of indikatorer.csv. */
export function ruleRow(id: string, measure: TrueIndicator['measure'], rule: string, own: number | null) {
  const word = { proportion: 'andel', rate: 'tal', count: 'antal', mean: 'medel' }[measure];
  return [id, id, 'Påhittad', word, 'neutral', '1000', rule, own ?? ''].join(';');
}

/** The files of a workspace; `columns` are those of the numbers. */
export function filesOf(
  areas: readonly AreaRow[],
  rules: readonly string[],
  columns: string,
  rows: readonly string[],
): RandomWorkspace['files'] {
  return {
    'kub.yaml': 'kommun: kommunen\nutgava: 2026\ndata:\n  - fil: data/*.csv\n    kalla: Påhittad\n',
    'omraden.csv': `id;namn;niva;del_av;koder;preposition;rapport\n${areas
      .map(({ id, level, parent, codes }) => [id, id, level, parent, codes.join(' '), 'i', 'nej'].join(';'))
      .join('\n')}\n`,
    'indikatorer.csv': `id;namn;definition;matt;riktning;per;rojandekontroll;tradskel\n${rules.join('\n')}\n`,
    'data/alla.csv': `omrade;indikator;period;kon;alder;${columns}\n${rows.join('\n')}\n`,
  };
}

interface Writing {
  readonly random: () => number;
  readonly areas: readonly AreaRow[];
  readonly codesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly years: readonly string[];
  readonly atoms: readonly Atom[];
  readonly id: string;
  readonly counts: readonly number[];
  readonly persons: readonly number[] | null;
}

/** Rows of codes that are rolled up, or of areas; with or without sexes, ages, totals, pooled years and gaps. */
function writeRows(
  rows: string[],
  { random, areas, codesOf, years, atoms, id, counts, persons }: Writing,
): void {
  const byCode = random() < 0.4;
  const isMore = codesOf.get('kommunen')!.size > new Set(areas.flatMap(({ codes }) => codes)).size - 1;
  const listed = [...new Set(areas.flatMap((area) => (area.level === 'kommun' ? [] : area.codes)))];
  const places = byCode
    ? new Map<string, ReadonlySet<string>>([
        ...listed.map((code) => [code, new Set([code])] as const),
        ...(isMore || random() < 0.7 ? [['kommunen', codesOf.get('kommunen')!] as const] : []),
      ])
    : new Map(
        areas
          .filter(({ id: area }) => random() > 0.05 || (isMore && area === 'kommunen'))
          .map(({ id: area }) => [area, codesOf.get(area)!]),
      );
  const kinds = random();
  const sexes =
    kinds < 0.5 ? ['kvinnor', 'män', ...(isMore || random() < 0.8 ? ['totalt'] : [])] : ['totalt'];
  const groups =
    random() < 0.35
      ? [
          '0-19',
          '20-64',
          '65+',
          ...(random() < 0.3 ? ['20+'] : []),
          ...(isMore || random() < 0.8 ? ['totalt'] : []),
        ]
      : ['totalt'];
  const windows =
    years.length > 2 && random() < 0.3
      ? ['2020–2021', '2021–2022']
      : years.length > 1 && random() < 0.5
        ? [`2020–${years.at(-1)}`]
        : [];
  const periods = [...(windows.length > 0 && random() < 0.2 ? years.slice(1) : years), ...windows];
  const gaps = random() < 0.4 ? 0.03 : 0;
  for (const [place, codes] of places) {
    for (const period of periods) {
      for (const sex of sexes) {
        for (const age of groups) {
          const inside = atoms.flatMap((atom, at) => (isInside(atom, codes, period, sex, age) ? [at] : []));
          const sum = (numbers: readonly number[]) => inside.reduce((all, at) => all + numbers[at]!, 0);
          // Without its own rows the municipality would be published as what the areas listed are together.
          const chance = isMore && place === 'kommunen' ? 1 : random();
          if (chance < gaps) continue;
          const key = [place, id, period, sex, age];
          if (chance < gaps * 1.5) rows.push([...key, '', '', 'undertryckt'].join(';'));
          else rows.push([...key, sum(counts), persons ? sum(persons) : '', ''].join(';'));
        }
      }
    }
  }
}
