import { extremesOf, type Known, roomOf, type Sum } from './extremes.ts';
import { isInside, type RandomWorkspace, type TrueIndicator } from './random-workspace.ts';
import { type PublishedRow, readExport } from './read-export.ts';
import { knownFromRow } from './reader-knowledge.ts';

export interface Leak {
  readonly row: string;
  readonly quantity: 'count' | 'others' | 'rest' | 'shown';
  readonly width: number;
  readonly need: number;
}

/** All that is known of one population and the indicators that are made of it. */
interface Attack {
  readonly workspace: RandomWorkspace;
  readonly rows: readonly PublishedRow[];
  readonly indicators: readonly TrueIndicator[];
  readonly persons: readonly number[];
  readonly knowsPopulations: boolean;
}

/**
 * Attacks every withheld figure of an export with everything that a reader knows at once, as one linear
 * program over the smallest groups of persons: those that each indicator counts, the others, and
 * everyone; what is shown, at the digits shown; which indicators together are everyone; and, when asked, all
 * numbers of inhabitants in the data. Shares nothing with the gate, which reasons about sums of figures.
 */
export async function attackExport(
  csv: string,
  workspace: RandomWorkspace,
  knowsPopulations: boolean,
): Promise<readonly Leak[]> {
  const all = readExport(csv);
  const leaks: Leak[] = [];
  for (const [population, persons] of workspace.populations) {
    // How many answered, and how many there were before noise was added, is told by what is published only.
    if (knowsPopulations && workspace.unregistered.has(population)) continue;
    const indicators = workspace.indicators.filter(
      (one) => one.population === population || (one.population === null && one.id.startsWith(population)),
    );
    const ids = new Set(indicators.map(({ id }) => id));
    const rows = all.filter(({ indicator }) => ids.has(indicator));
    leaks.push(...(await attackPopulation({ workspace, rows, indicators, persons, knowsPopulations })));
  }
  return leaks;
}

async function attackPopulation(attack: Attack): Promise<readonly Leak[]> {
  const { workspace, rows, indicators, persons, knowsPopulations } = attack;
  const { atoms, codesOf } = workspace;
  const inside = (row: PublishedRow) => {
    const codes = codesOf.get(row.area) ?? new Set<string>();
    return atoms.flatMap((atom, at) => (isInside(atom, codes, row.period, row.sex, row.age) ? [at] : []));
  };
  const insides = rows.map(inside);
  // Atoms that always stand together are one group to the reader.
  const holders = new Map<number, number[]>();
  insides.forEach((list, row) => {
    for (const at of list) holders.set(at, [...(holders.get(at) ?? []), row]);
  });
  const groupOf = new Map<string, number>();
  const groups = new Map<number, number>();
  for (const [at, list] of holders) {
    const signature = list.join();
    if (!groupOf.has(signature)) groupOf.set(signature, groupOf.size);
    groups.set(at, groupOf.get(signature)!);
  }
  const width = groupOf.size;
  const indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
  const truthOf = (row: PublishedRow) => indicators[indexOf.get(row.indicator)!]!;
  // Columns: everyone, then for each indicator those counted and the others, group by group.
  const column = (kind: 'all' | 'count' | 'others', id: string, group: number) =>
    group + width * (kind === 'all' ? 0 : 1 + 2 * indexOf.get(id)! + (kind === 'others' ? 1 : 0));
  const sumOf = (kind: 'all' | 'count' | 'others', id: string, list: readonly number[]): Sum =>
    new Map([...new Set(list.map((at) => groups.get(at)!))].map((group) => [column(kind, id, group), 1]));
  const known: Known[] = [];
  rows.forEach((row, index) => {
    const list = insides[index]!;
    const everyone = sumOf('all', '', list);
    if (row.status === 'visas')
      known.push(
        ...knownFromRow(row, truthOf(row), { count: sumOf('count', row.indicator, list), everyone }),
      );
    // Those that some table of the workspace has: the gate cannot know any others.
    if (knowsPopulations && (truthOf(row).population !== null || truthOf(row).counts === persons)) {
      const right = list.reduce((sum, at) => sum + persons[at]!, 0);
      known.push({ sum: everyone, least: right, greatest: right });
    }
  });
  for (let group = 0; group < width; group += 1) {
    const link = (ids: readonly string[], kinds: readonly ('count' | 'others')[]) => {
      const parts = ids.flatMap((id) => kinds.map((kind): [number, number] => [column(kind, id, group), 1]));
      known.push({ sum: new Map([...parts, [column('all', '', group), -1]]), least: 0, greatest: 0 });
    };
    for (const { id, measure, counts } of indicators) {
      if (measure === 'proportion') link([id], ['count', 'others']);
      if (measure === 'count' && counts === persons) link([id], ['count']);
    }
    for (const union of workspace.unions) if (union.every((id) => indexOf.has(id))) link(union, ['count']);
  }
  const targets: Target[] = rows.flatMap((row, index) => {
    if (row.status === 'ej_tillamplig') return [];
    const indicator = truthOf(row);
    // What is printed as counts is judged by them; a value is judged by the counts that it gives away
    // beside what else is published: the gate cannot know other numbers of inhabitants.
    if (
      row.status === 'visas' &&
      (knowsPopulations || row.count !== null || !['proportion', 'rate'].includes(indicator.measure))
    )
      return [];
    // Whoever knows all numbers of inhabitants has nothing to find out about them.
    if (knowsPopulations && indicator.counts === persons) return [];
    const quantities =
      indicator.measure === 'proportion' ? (['count', 'others'] as const) : (['count'] as const);
    const list = insides[index]!;
    const sumIn = (numbers: readonly number[]) => list.reduce((sum, at) => sum + numbers[at]!, 0);
    // What noise makes look like a rest of a few costs figures that are nobody's secret: only the small are.
    const least = Math.min(
      sumIn(indicator.counts),
      ...restOf(indicator, sumIn(persons), sumIn(indicator.counts)),
    );
    if (indicator.noise > 0 && least >= indicator.threshold) return [];
    // What a mean adds up to is kept uncertain by what so many persons add to it.
    const unit =
      indicator.measure === 'mean' ? Math.max(1, sumIn(indicator.counts) / Math.max(1, sumIn(persons))) : 1;
    return quantities.map((quantity): Target => {
      return {
        row,
        quantity,
        unit,
        need: indicator.threshold - 1,
        isPlain: indicator.measure === 'rate' || indicator.measure === 'count',
        sum: sumOf(quantity, row.indicator, list),
        everyone: sumOf('all', '', list),
      };
    });
  });
  const extremes = await extremesOf(
    known,
    width * (1 + 2 * indicators.length),
    targets.map(({ sum }) => sum),
    // What the values of a mean add up to need not be whole.
    (at) => at < width || indicators[Math.floor((at / width - 1) / 2)]!.measure !== 'mean',
  );
  return targets.flatMap((target): readonly Leak[] => {
    const { row, quantity, sum, everyone, unit } = target;
    const [low, high] = extremes(sum, target.need * unit);
    const room = roomOf([low, high]) / unit;
    const name = `${row.area} ${row.indicator} ${row.period} ${row.sex} ${row.age}`;
    if (row.status === 'visas') {
      const isSmall = low > 1e-6 && high < target.need + 0.999;
      return isSmall ? [{ row: name, quantity: 'shown', width: room, need: target.need }] : [];
    }
    if (row.status === 'saknas') {
      // A row that is only missing must not turn out to be a small one.
      const isSmall = room === 0 && low > 0.5 && low < target.need + 0.5 && unit === 1;
      return isSmall ? [{ row: name, quantity: 'rest', width: room, need: target.need }] : [];
    }
    if (room >= target.need) return [];
    // Nobody can be given more room than there are persons.
    const most =
      quantity === 'count' && everyone.size === 0 ? 0 : Math.floor(extremes(everyone, 1e9)[1] + 1e-6);
    const need = target.isPlain ? target.need : Math.min(target.need, most);
    return room < need ? [{ row: name, quantity, width: room, need }] : [];
  });
}

/** Those of a share who are not counted. */
function restOf({ measure }: TrueIndicator, persons: number, count: number): readonly number[] {
  return measure === 'proportion' ? [persons - count] : [];
}

interface Target {
  readonly row: PublishedRow;
  readonly quantity: 'count' | 'others';
  readonly need: number;
  /** What one person adds to the sum. */
  readonly unit: number;
  readonly isPlain: boolean;
  readonly sum: Sum;
  readonly everyone: Sum;
}
