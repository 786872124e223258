import type { StoredFigures } from '../edition/stored-figures.ts';
import type { FigureKey } from '../model/figure.ts';
import type { PrintedFigure } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { GiveAway } from './give-aways.ts';
import type { Listing } from './listing.ts';

/** Prints a figure of one of the editions. */
export type Printer = (edition: EditionFacts, key: FigureKey) => PrintedFigure;

/**
 * What may be printed of a figure when two editions stand side by side. A number that either edition withholds is
 * never printed, although the other has it; nor is a number that would give a withheld one away by subtraction.
 */
export function createPrinter(old: EditionFacts, now: EditionFacts, giveAways: Listing<GiveAway>): Printer {
  const tables = [old, now].map(({ edition: { figures } }) => figures);
  const isGuarded = guardOf(tables, giveAways);
  return (edition, key) => {
    const { period } = key;
    const figure = edition.edition.figures.get(key);
    if (!figure) return { status: 'absent', period };
    if (figure.status !== 'shown' || figure.numbers === null)
      return { status: figure.status === 'shown' ? 'missing' : figure.status, period };
    const withheld = tables.some((figures) => figures.get(key)?.status === 'suppressed');
    if (withheld || isGuarded(key)) return { status: 'not-repeated', period };
    return { status: 'shown', period, value: figure.numbers.value };
  };
}

/** Whether a figure is a term of a sum that would give a withheld one away: a mark for each figure of either table. */
function guardOf(
  tables: readonly StoredFigures[],
  giveAways: Listing<GiveAway>,
): (key: FigureKey) => boolean {
  if (giveAways.length === 0) return () => false;
  const marked = tables.map((figures) => ({ figures, marks: new Uint8Array(figures.size) }));
  for (const { terms } of giveAways)
    for (const term of terms)
      for (const { figures, marks } of marked) {
        const position = figures.positionOf(term);
        if (position !== -1) marks[position] = 1;
      }
  return (key) => marked.some(({ figures, marks }) => marks[figures.positionOf(key)] === 1);
}
