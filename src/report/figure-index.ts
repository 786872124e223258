import { type Figure, type FigureKey, isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';

/** Published figures by area and indicator, each list in period order. Made once for all reports. */
export interface FigureIndex {
  /** All figures of one area and indicator, oldest period first. */
  readonly of: (area: string, indicator: string) => readonly Figure[];
  readonly find: (key: FigureKey) => Figure | undefined;
  /** Indicators with figures, shown or not. */
  readonly indicators: ReadonlySet<string>;
}

const none: readonly Figure[] = [];

export function indexFigures(figures: readonly Figure[]): FigureIndex {
  const lists = new Map<string, Figure[]>();
  for (const figure of figures) {
    const place = `${figure.area}\u001f${figure.indicator}`;
    const list = lists.get(place);
    if (list) list.push(figure);
    else lists.set(place, [figure]);
  }
  for (const list of lists.values()) sortByPeriod(list);
  const of = (area: string, indicator: string) => lists.get(`${area}\u001f${indicator}`) ?? none;
  // Lists are short; a second map over every figure would cost more than all look-ups together.
  const find = (key: FigureKey) =>
    of(key.area, key.indicator).find(
      ({ period, sex, age }) => period === key.period && sex === key.sex && age === key.age,
    );
  return { of, find, indicators: new Set(figures.map(({ indicator }) => indicator)) };
}

/** Each period is read once, not once per comparison. */
function sortByPeriod(list: Figure[]): void {
  const order = new Map<string, number>();
  const periods = [...new Set(list.map(({ period }) => period))].sort(comparePeriods);
  for (const [at, period] of periods.entries()) order.set(period, at);
  list.sort((a, b) => (order.get(a.period) ?? 0) - (order.get(b.period) ?? 0));
}

/**
 * The figure that stands for an indicator: the latest period with a shown figure of both sexes and all ages,
 * else the latest period. Where there is no total (screening of women, an age group only), the first
 * breakdown there is. Null when there are no figures.
 */
export function headlineFigure(figures: readonly Figure[]): Figure | null {
  const sex = (['total', 'women', 'men'] as const).find((s) => figures.some((f) => f.sex === s));
  const ofSex = figures.filter((f) => f.sex === sex);
  const age = ofSex.some((f) => f.age === 'total') ? 'total' : ofSex[0]?.age;
  const line = ofSex.filter((f) => f.age === age);
  return line.findLast(isShown) ?? line.at(-1) ?? null;
}

/**
 * The figures by which an indicator is presented: its runs of years, where it asks for years to be pooled and
 * has such a run, else all of them.
 */
export function presentedFigures(
  { pooledYears }: Pick<Indicator, 'pooledYears'>,
  figures: readonly Figure[],
): readonly Figure[] {
  if (pooledYears === undefined) return figures;
  const pooled = figures.filter(({ period }) => parsePeriod(period)?.kind === 'years');
  return pooled.length > 0 ? pooled : figures;
}

/** What a figure is about, without what it says. */
export function keyOf({ area, indicator, period, sex, age }: FigureKey): FigureKey {
  return { area, indicator, period, sex, age };
}
