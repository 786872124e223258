import {
  type Atom,
  ages,
  filesOf,
  isInside,
  makeAreas,
  type RandomWorkspace,
  ruleRow,
  type TrueIndicator,
} from './random-workspace.ts';
import { wilsonLimits } from './reader-knowledge.ts';
import { randomFrom } from './world.ts';

/** How the rows of an indicator are printed: with everything that it is made of, or less and less of it. */
type Form = 'counts' | 'answers' | 'value-and-size' | 'value-and-interval' | 'value';

interface Described {
  readonly indicator: TrueIndicator;
  readonly form: Form;
}

/** Printed numbers of a source with noise are off by at most so many. */
const noise = 2;

/**
 * A random municipality with indicators of every measure: surveys of few, with their answers counted or only
 * shares with one decimal; means; rates; shares without counts of a known population; and tables with noise.
 */
export function everyMeasureWorkspace(seed: number): RandomWorkspace {
  const random = randomFrom(seed * 104729 + 71);
  const pick = (n: number) => Math.floor(random() * n);
  const oneOf = <T>(choices: readonly T[]): T => choices[pick(choices.length)]!;
  const { areas, all } = makeAreas(random);
  const codesOf = new Map(areas.map(({ id, codes }) => [id, new Set(id === 'kommunen' ? all : codes)]));
  const years = Array.from({ length: 1 + pick(2) }, (_, index) => String(2020 + index));
  const atoms = all.flatMap((code) =>
    years.flatMap((year) =>
      (['women', 'men'] as const).flatMap((sex) => ages.map((age): Atom => ({ code, year, sex, age }))),
    ),
  );
  const populations = new Map<string, readonly number[]>();
  const described: Described[] = [];
  const rules: string[] = [];
  const describe = (one: Omit<TrueIndicator, 'threshold'>, form: Form) => {
    const isSensitive = random() < 0.2;
    described.push({ indicator: { ...one, threshold: isSensitive ? 10 : 5 }, form });
    const rule = isSensitive ? 'kanslig' : one.noise > 0 ? 'skyddad_vid_kallan' : 'skyddad';
    rules.push(ruleRow(one.id, one.measure, rule, null));
  };
  const shareOf = (persons: readonly number[]) => {
    const level = 0.05 + 0.5 * random();
    return persons.map((n) => Math.min(n, Math.floor(n * level * 2 * random() + random())));
  };
  const valuesOf = (persons: readonly number[]) => {
    const level = 1 + 40 * random();
    return persons.map((n) => Math.round(n * level * (0.5 + random())));
  };
  const drawn = pick(3);
  if (drawn === 0) {
    const population = 'enkat';
    const most = 3 + pick(25);
    const persons = atoms.map(() => pick(most));
    populations.set(population, persons);
    const forms = ['answers', 'value-and-size', 'value-and-interval'] as const;
    for (let index = 0; index < 1 + pick(2); index += 1)
      describe(
        { id: `enkatsvar${index}`, measure: 'proportion', population, counts: shareOf(persons), noise: 0 },
        oneOf(forms),
      );
    if (random() < 0.5)
      describe(
        { id: 'enkatmedel', measure: 'mean', population, counts: valuesOf(persons), noise: 0 },
        'value-and-size',
      );
  } else if (drawn === 1) {
    const population = 'alla';
    const size = 10 + pick(random() < 0.5 ? 40 : 300);
    const persons = atoms.map(() => (random() < 0.03 ? 0 : 1 + pick(size)));
    populations.set(population, persons);
    if (random() < 0.7)
      describe({ id: 'allaantal', measure: 'count', population: null, counts: persons, noise: 0 }, 'counts');
    const kinds = ['mean', 'value', 'rate', 'proportion'] as const;
    for (const kind of kinds.filter(() => random() < 0.5)) {
      const measure = kind === 'value' ? 'proportion' : kind;
      const counts = measure === 'mean' ? valuesOf(persons) : shareOf(persons);
      const form = kind === 'value' ? 'value' : 'counts';
      describe({ id: `alla${kind}`, measure, population, counts, noise: 0 }, form);
    }
  } else {
    const population = 'brus';
    const size = 4 + pick(60);
    const persons = atoms.map(() => pick(size));
    populations.set(population, persons);
    describe({ id: 'brusantal', measure: 'count', population: null, counts: persons, noise }, 'counts');
    if (random() < 0.6)
      describe(
        { id: 'brusandel', measure: 'proportion', population, counts: shareOf(persons), noise },
        'counts',
      );
  }
  const rows: string[] = [];
  const [sexes, groups] = [
    random() < 0.5 ? ['kvinnor', 'män', 'totalt'] : ['totalt'],
    random() < 0.3 ? [...ages, 'totalt'] : ['totalt'],
  ];
  const periods = years.length > 1 && random() < 0.5 ? [...years, `2020–${years.at(-1)}`] : years;
  const noiseAt = rememberNoise(random);
  for (const { indicator, form } of described) {
    const { id, population, counts } = indicator;
    const persons = populations.get(population ?? id.replace('antal', ''))!;
    for (const [place, codes] of codesOf)
      for (const period of periods)
        for (const sex of sexes)
          for (const age of groups) {
            const inside = atoms.flatMap((atom, at) => (isInside(atom, codes, period, sex, age) ? [at] : []));
            const sum = (numbers: readonly number[]) => inside.reduce((whole, at) => whole + numbers[at]!, 0);
            const where = `${place} ${period} ${sex} ${age}`;
            const add = (name: string) => (indicator.noise > 0 ? noiseAt(`${name} ${where}`) : 0);
            const size = Math.max(0, sum(persons) + add('everyone'));
            const count =
              counts === persons
                ? size
                : Math.max(
                    0,
                    Math.min(
                      sum(counts) + add(id),
                      population ? (indicator.measure === 'proportion' ? size : 1e9) : 1e9,
                    ),
                  );
            rows.push([place, id, period, sex, age, ...cellsOf(indicator, form, count, size)].join(';'));
          }
  }
  return {
    files: filesOf(areas, rules, 'taljare;namnare;varde;nedre;ovre;antal_svar;status', rows),
    atoms,
    codesOf,
    populations,
    indicators: described.map(({ indicator }) => indicator),
    unions: [],
    unregistered: new Set(['enkat', 'brus']),
  };
}

function rememberNoise(random: () => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const drawn = known.get(name) ?? Math.floor(random() * (2 * noise + 1)) - noise;
    known.set(name, drawn);
    return drawn;
  };
}

/** taljare, namnare, varde, nedre, ovre, antal_svar, status. */
function cellsOf(
  { measure }: TrueIndicator,
  form: Form,
  count: number,
  size: number,
): readonly (string | number)[] {
  if (measure === 'count') return [count, '', '', '', '', '', ''];
  if (size === 0) return ['', '', '', '', '', '', 'saknas'];
  if (form === 'counts') return [count, size, '', '', '', '', ''];
  if (form === 'answers') return [count, size, '', '', '', size, ''];
  const print = (number: number) => number.toFixed(1).replace('.', ',');
  const value = print(measure === 'mean' ? count / size : (100 * count) / size);
  if (form === 'value-and-size') return ['', '', value, '', '', size, ''];
  if (form === 'value') return ['', '', value, '', '', '', ''];
  const [lower, upper] = wilsonLimits(count, size);
  return ['', '', value, print(Math.max(0, lower)), print(Math.min(100, upper)), '', ''];
}
