import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { PrintedFigure } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { GiveAway } from './give-aways.ts';

/** Prints a figure of one of the editions. */
export type Printer = (edition: EditionFacts, key: FigureKey) => PrintedFigure;

/**
 * What may be printed of a figure when two editions stand side by side. A number that either edition withholds is
 * never printed, although the other has it; nor is a number that would give a withheld one away by subtraction.
 */
export function createPrinter(old: EditionFacts, now: EditionFacts, giveAways: readonly GiveAway[]): Printer {
  const guarded = new Set(giveAways.flatMap(({ terms }) => terms.map(figureKeyText)));
  return (edition, key) => {
    const text = figureKeyText(key);
    const { period } = key;
    const figure = edition.edition.figures.get(text);
    if (!figure) return { status: 'absent', period };
    if (figure.status !== 'shown' || figure.numbers === null)
      return { status: figure.status === 'shown' ? 'missing' : figure.status, period };
    const withheld = [old, now].some((one) => one.edition.figures.get(text)?.status === 'suppressed');
    if (withheld || guarded.has(text)) return { status: 'not-repeated', period };
    return { status: 'shown', period, value: figure.numbers.value };
  };
}
