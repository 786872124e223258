import { type Figure, type FigureKey, isShown } from '../model/figure.ts';
import type { FigureTable } from '../model/figure-table.ts';
import type { Indicator } from '../model/indicator.ts';
import { parsePeriod } from '../model/period.ts';

/** Published figures by area and indicator, each list in period order. */
export type FigureIndex = Pick<FigureTable, 'of' | 'find' | 'indicators'>;

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
