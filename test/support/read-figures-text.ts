import { openFigureReader } from '../../src/edition/read-figures.ts';
import type { StoredFigure } from '../../src/edition/stored-edition.ts';

/** A table of published figures that is at hand as text. */
export function readFigures(text: string): ReadonlyMap<string, StoredFigure> {
  const reader = openFigureReader();
  reader.add(text.split(/\r?\n/).filter((line) => line !== ''));
  return reader.figures;
}
