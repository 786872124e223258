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
import { randomFrom } from './world.ts';

/**
 * A random municipality whose indicators are values with one decimal and no counts: shares, rates and means of so
 * many persons, each row with its denominator or with none where the number of inhabitants is a table of its own.
 */
export function valuesWorkspace(seed: number): RandomWorkspace {
  const random = randomFrom(seed * 15485863 + 29);
  const pick = (n: number) => Math.floor(random() * n);
  const { areas, all } = makeAreas(random);
  const codesOf = new Map(areas.map(({ id, codes }) => [id, new Set(id === 'kommunen' ? all : codes)]));
  const atoms = all.flatMap((code) =>
    (['women', 'men'] as const).flatMap((sex) => ages.map((age): Atom => ({ code, year: '2020', sex, age }))),
  );
  const size = 5 + pick(random() < 0.5 ? 25 : 150);
  const persons = atoms.map(() => 1 + pick(size));
  const population = 'alla';
  const sexes = random() < 0.5 ? ['kvinnor', 'män', 'totalt'] : ['totalt'];
  const groups = random() < 0.3 ? [...ages, 'totalt'] : ['totalt'];
  const indicators: TrueIndicator[] = [];
  const rules: string[] = [];
  const rows: string[] = [];
  const print = (number: number) => number.toFixed(1).replace('.', ',');
  const describe = (
    id: string,
    measure: TrueIndicator['measure'],
    counts: readonly number[],
    cells: (count: number, everyone: number) => readonly (string | number)[],
  ) => {
    const isSensitive = random() < 0.2;
    const own = measure === 'count' ? null : population;
    indicators.push({ id, measure, population: own, counts, noise: 0, threshold: isSensitive ? 10 : 5 });
    rules.push(ruleRow(id, measure, isSensitive ? 'kanslig' : 'skyddad', null));
    for (const [place, codes] of codesOf)
      for (const sex of sexes)
        for (const age of groups) {
          const inside = atoms.flatMap((atom, at) => (isInside(atom, codes, '2020', sex, age) ? [at] : []));
          const sum = (numbers: readonly number[]) => inside.reduce((whole, at) => whole + numbers[at]!, 0);
          rows.push([place, id, '2020', sex, age, ...cells(sum(counts), sum(persons))].join(';'));
        }
  };
  const hasTable = random() < 0.6;
  if (hasTable) describe('allaantal', 'count', persons, (count) => [count, '', '']);
  for (const [measure, per, factor] of [
    ['proportion', 100, 0.7],
    ['rate', 1000, 0.7],
    ['mean', 1, 40],
  ] as const) {
    if (random() < 0.4) continue;
    const level = factor * random() ** 2;
    const counts = persons.map((n) => {
      const count = Math.floor(n * level * 2 * random() + random());
      return measure === 'proportion' ? Math.min(n, count) : count;
    });
    const isBare = hasTable && measure !== 'mean' && random() < 0.5;
    describe(`alla${measure}`, measure, counts, (count, everyone) => [
      '',
      isBare ? '' : everyone,
      print((per * count) / everyone),
    ]);
  }
  return {
    files: filesOf(areas, rules, 'taljare;namnare;varde', rows),
    atoms,
    codesOf,
    populations: new Map([[population, persons]]),
    indicators,
    unions: [],
    unregistered: new Set(),
  };
}
