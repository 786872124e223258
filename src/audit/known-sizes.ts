import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Cell } from './publication.ts';

/**
 * The denominator of a withheld figure, when another indicator shows it: one whose denominators (or
 * counts) are the same wherever both are shown, in at least three places that are not all alike.
 */
export function knownSizes(
  cells: readonly Cell[],
  indicators: ReadonlyMap<string, Indicator>,
): (key: FigureKey | undefined) => number | null {
  const sizes = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    if (cell.status !== 'shown') continue;
    const isCount = indicators.get(cell.key.indicator)?.measure === 'count';
    const size = isCount ? (cell.count ?? cell.value) : cell.denominator;
    if (size === null) continue;
    const own = sizes.get(cell.key.indicator) ?? new Map<string, number>();
    sizes.set(cell.key.indicator, own.set(placeOf(cell.key), size));
  }
  const twins = new Map<string, readonly ReadonlyMap<string, number>[]>();
  const twinsOf = (id: string): readonly ReadonlyMap<string, number>[] => {
    const known = twins.get(id);
    if (known) return known;
    const own = sizes.get(id) ?? new Map<string, number>();
    const found = [...sizes].filter(([other, map]) => other !== id && agree(own, map)).map(([, map]) => map);
    twins.set(id, found);
    return found;
  };
  return (key) => {
    if (key === undefined) return null;
    for (const twin of twinsOf(key.indicator)) {
      const size = twin.get(placeOf(key));
      if (size !== undefined) return size;
    }
    return null;
  };
}

function agree(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const common = new Set<number>();
  let places = 0;
  for (const [place, size] of one) {
    const found = other.get(place);
    if (found === undefined) continue;
    if (Math.abs(found - size) > 1e-6) return false;
    places += 1;
    common.add(size);
  }
  return places >= 3 && common.size >= 2;
}

function placeOf(key: FigureKey): string {
  return figureKeyText({ ...key, indicator: '' });
}
