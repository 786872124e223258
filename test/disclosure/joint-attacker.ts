import { isInside, type RandomWorkspace, type TrueIndicator } from './random-workspace.ts';

/** A row of `kub export --format csv`, in the words of the file. */
export interface PublishedRow {
  readonly area: string;
  readonly indicator: string;
  readonly period: string;
  readonly sex: string;
  readonly age: string;
  readonly count: number | null;
  readonly denominator: number | null;
  readonly status: string;
}

export interface Leak {
  readonly row: string;
  readonly quantity: 'count' | 'others' | 'rest';
  readonly width: number;
  readonly need: number;
}

export function readExport(csv: string): readonly PublishedRow[] {
  const [head = '', ...lines] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  const columns = head.split(';');
  return lines.map((line) => {
    const cells = line.split(';');
    const text = (name: string) => cells[columns.indexOf(name)] ?? '';
    const number = (name: string) => (text(name) === '' ? null : Number(text(name).replace(',', '.')));
    return {
      area: text('omrade'),
      indicator: text('indikator'),
      period: text('period'),
      sex: text('kon'),
      age: text('alder'),
      count: number('taljare') ?? (text('namnare') === '' ? number('varde') : null),
      denominator: number('namnare'),
      status: text('status'),
    };
  });
}

type Sum = ReadonlyMap<number, number>;

interface Known {
  readonly sum: Sum;
  readonly right: number;
}

/** Least and greatest of a sum, as far as its room is not known to be `enough`. */
type Extremes = (sum: Sum, enough: number) => readonly [number, number];

/** All that is known of one population and the indicators that are made of it. */
interface Attack {
  readonly workspace: RandomWorkspace;
  readonly rows: readonly PublishedRow[];
  readonly indicators: readonly TrueIndicator[];
  readonly persons: readonly number[] | null;
  readonly knowsPopulations: boolean;
}

/**
 * Attacks every withheld figure of an export with everything that a reader knows at once, as one linear
 * program over the smallest groups of persons: those that each indicator counts, the others, and
 * everyone; what is shown; which indicators together are everyone; and, when asked, all numbers of
 * inhabitants. Shares nothing with the gate, which reasons about sums of figures.
 */
export async function attackExport(
  csv: string,
  workspace: RandomWorkspace,
  knowsPopulations: boolean,
): Promise<readonly Leak[]> {
  const all = readExport(csv);
  const leaks: Leak[] = [];
  for (const [population, persons] of workspace.populations) {
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
  // Columns: everyone, then for each indicator those counted and the others, group by group.
  const column = (kind: 'all' | 'count' | 'others', id: string, group: number) =>
    group + width * (kind === 'all' ? 0 : 1 + 2 * indexOf.get(id)! + (kind === 'others' ? 1 : 0));
  const sumOf = (kind: 'all' | 'count' | 'others', id: string, list: readonly number[]): Sum =>
    new Map([...new Set(list.map((at) => groups.get(at)!))].map((group) => [column(kind, id, group), 1]));
  const known: Known[] = [];
  rows.forEach((row, index) => {
    const list = insides[index]!;
    if (row.status === 'visas' && row.count !== null)
      known.push({ sum: sumOf('count', row.indicator, list), right: row.count });
    if (row.status === 'visas' && row.denominator !== null)
      known.push({ sum: sumOf('all', '', list), right: row.denominator });
    if (knowsPopulations) {
      const right = list.reduce((sum, at) => sum + persons![at]!, 0);
      known.push({ sum: sumOf('all', '', list), right });
    }
  });
  for (let group = 0; group < width; group += 1) {
    const link = (ids: readonly string[], kinds: readonly ('count' | 'others')[]) => {
      const parts = ids.flatMap((id) => kinds.map((kind): [number, number] => [column(kind, id, group), 1]));
      known.push({ sum: new Map([...parts, [column('all', '', group), -1]]), right: 0 });
    };
    for (const { id, measure, counts } of indicators) {
      if (measure === 'proportion') link([id], ['count', 'others']);
      if (measure === 'count' && counts === persons) link([id], ['count']);
    }
    for (const union of workspace.unions) if (union.every((id) => indexOf.has(id))) link(union, ['count']);
  }
  const targets: Target[] = rows.flatMap((row, index) => {
    if (row.status === 'visas' || row.status === 'ej_tillamplig') return [];
    const indicator = indicators[indexOf.get(row.indicator)!]!;
    // Whoever knows all numbers of inhabitants has nothing to find out about them.
    if (knowsPopulations && indicator.counts === persons) return [];
    const quantities =
      indicator.measure === 'proportion' ? (['count', 'others'] as const) : (['count'] as const);
    return quantities.map((quantity): Target => {
      const list = insides[index]!;
      const need = indicator.threshold - 1;
      return {
        row,
        quantity,
        need,
        sum: sumOf(quantity, row.indicator, list),
        everyone: sumOf('all', '', list),
      };
    });
  });
  const extremes = await solver(known, width * (1 + 2 * indicators.length), targets);
  return targets.flatMap((target): readonly Leak[] => {
    const { row, quantity, sum, everyone } = target;
    const [low, high] = extremes(sum, target.need);
    const room = roomOf([low, high]);
    const name = `${row.area} ${row.indicator} ${row.period} ${row.sex} ${row.age}`;
    if (row.status === 'saknas') {
      // A row that is only missing must not turn out to be a small one.
      const isSmall = room === 0 && low > 0.5 && low < target.need + 0.5;
      return isSmall ? [{ row: name, quantity: 'rest' as const, width: room, need: target.need }] : [];
    }
    if (room >= target.need) return [];
    // Nobody can be given more room than there are persons.
    const most =
      quantity === 'count' && everyone.size === 0 ? 0 : Math.floor(extremes(everyone, 1e9)[1] + 1e-6);
    const isPlain = indicators[indexOf.get(row.indicator)!]!.measure !== 'proportion';
    const need = isPlain ? target.need : Math.min(target.need, most);
    return room < need ? [{ row: name, quantity, width: room, need }] : [];
  });
}

interface Target {
  readonly row: PublishedRow;
  readonly quantity: 'count' | 'others';
  readonly need: number;
  readonly sum: Sum;
  readonly everyone: Sum;
}

function roomOf([low, high]: readonly [number, number]): number {
  return Math.floor(high + 1e-6) - Math.ceil(low - 1e-6);
}

/** Extremes by linear programming; the published sums are true, so a solution always exists. */
async function solver(
  known: readonly Known[],
  columns: number,
  targets: readonly Target[],
): Promise<Extremes> {
  const module = await import('highs');
  const load = module.default as unknown as typeof module.default.default;
  const highs = await load();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  const starts = [0];
  for (const { sum } of known) starts.push(starts.at(-1)! + sum.size);
  const model = highs.createModel({
    numCols: columns,
    numRows: known.length,
    colCost: new Array<number>(columns).fill(0),
    colLower: new Array<number>(columns).fill(0),
    colUpper: new Array<number>(columns).fill(highs.infinity),
    rowLower: known.map(({ right }) => right),
    rowUpper: known.map(({ right }) => right),
    matrix: {
      format: 'csr',
      numRows: known.length,
      numCols: columns,
      starts,
      indices: known.flatMap(({ sum }) => [...sum.keys()]),
      values: known.flatMap(({ sum }) => [...sum.values()]),
    },
  });
  model.options.set({ output_flag: false });
  // Every solution shows what all targets can be: most are settled by those of others.
  const seen = new Map<Sum, [number, number]>(
    targets.map(({ sum }) => [sum, [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]]),
  );
  const totalOf = (sum: Sum, values: ArrayLike<number>) => {
    let total = 0;
    for (const [at, coefficient] of sum) total += coefficient * (values[at] ?? 0);
    return total;
  };
  return (sum, enough) => {
    const own = seen.get(sum) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    seen.set(sum, own);
    for (const sense of [-1, 1] as const) {
      if (own[0] <= own[1] && roomOf(own) >= enough) break;
      for (const [at, coefficient] of sum) model.changeColCost(at, sense * coefficient);
      model.run();
      const status = model.getModelStatus();
      const values = model.getSolution().colValue;
      for (const at of sum.keys()) model.changeColCost(at, 0);
      if (status === optimal) {
        for (const [other, range] of seen) {
          const value = totalOf(other, values);
          range[0] = Math.min(range[0], value);
          range[1] = Math.max(range[1], value);
        }
      } else if (sense === -1 && (status === unbounded || status === unboundedOrInfeasible)) {
        own[1] = Number.POSITIVE_INFINITY;
      } else
        throw new Error(`joint attacker: the published figures contradict each other (${sense}, ${status})`);
    }
    return own;
  };
}
