import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AtomsOf } from './area-atoms.ts';
import { ageAtoms, periodAtoms, sexAtoms } from './dimension-atoms.ts';
import { personsOf, type Quantity } from './known-numbers.ts';
import type { Cell } from './publication.ts';

/** A figure as the sum of the smallest groups of persons it covers. */
export interface Form {
  readonly key: FigureKey;
  readonly atoms: readonly string[];
  /** Persons, when a reader knows them; null for a withheld figure. */
  readonly persons: number | null;
}

/** The figures of one indicator, or of several about the same persons, that a withheld one hangs together with. */
export function formsOf(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
  areas: AtomsOf,
  quantity: Quantity,
): readonly Form[] {
  const known = new Map(
    cells.flatMap((cell): [string, number][] => {
      const persons = personsOf(cell, indicators.get(cell.key.indicator), quantity);
      return persons === null ? [] : [[figureKeyText(cell.key), persons]];
    }),
  );
  const ages = ageAtoms(
    cells.map(({ key }) => key.age),
    addUp(cells, known, 'age'),
  );
  const sexesAreWhole = addUp(cells, known, 'sex');
  const isPooled = pooledYearsAddUp(cells, known);
  const places = cells.flatMap((cell): Form[] => {
    const { key, status } = cell;
    const persons = known.get(figureKeyText(key)) ?? null;
    if (status === 'missing' || (status !== 'suppressed' && persons === null)) return [];
    const sexes =
      key.sex === 'total' && !sexesAreWhole ? [...sexAtoms('total'), '[rest]'] : sexAtoms(key.sex);
    const atoms: string[] = [];
    for (const area of areas.get(key.area) ?? [key.area]) {
      for (const period of periodAtoms(key.period, isPooled)) {
        for (const sex of sexes)
          for (const age of ages.get(key.age) ?? []) atoms.push(`${area}|${period}|${sex}|${age}`);
      }
    }
    return [{ key, atoms, persons: status === 'suppressed' ? null : persons }];
  });
  return places;
}

/** Whether the parts of a total are all of it, judged where every one is shown; unknown counts as yes, to be strict. */
function addUp(cells: readonly Cell[], known: ReadonlyMap<string, number>, by: 'sex' | 'age'): boolean {
  const lines = new Map<string, Map<string, number | null>>();
  for (const { key } of cells) {
    const line = figureKeyText({ ...key, [by]: 'total' });
    const own = lines.get(line) ?? new Map<string, number | null>();
    lines.set(line, own.set(key[by], known.get(figureKeyText(key)) ?? null));
  }
  let misses = 0;
  let whole = 0;
  for (const line of lines.values()) {
    const total = line.get('total') ?? null;
    const parts = [...line].filter(([name]) => name !== 'total').map(([, persons]) => persons);
    if (total === null || parts.length < 2 || parts.some((part) => part === null)) continue;
    const sum = parts.reduce((all: number, part) => all + (part ?? 0), 0);
    if (total - sum > 3 * Math.sqrt(parts.length + 1)) misses += 1;
    else whole += 1;
  }
  return misses === 0 || misses * 10 <= whole;
}

/** Whether the figures of several years are the years added together: a pooled count is, a mean population is not. */
function pooledYearsAddUp(cells: readonly Cell[], known: ReadonlyMap<string, number>): boolean {
  for (const { key } of cells) {
    const years = periodAtoms(key.period, true);
    const total = known.get(figureKeyText(key));
    if (years.length < 2 || total === undefined) continue;
    const shown = years.flatMap((period) => known.get(figureKeyText({ ...key, period })) ?? []);
    const sum = shown.reduce((all, one) => all + one, 0);
    const margin = 5 + 0.02 * Math.abs(total);
    if (sum - total > margin || (shown.length === years.length && total - sum > margin)) return false;
  }
  return true;
}
