import { openFigureReader } from '../../src/edition/read-figures.ts';
import type { StoredFigures } from '../../src/edition/stored-figures.ts';

/** A table of published figures that is at hand as text. */
export function readFigures(text: string): StoredFigures {
  const reader = openFigureReader();
  reader.add(text.split(/\r?\n/).filter((line) => line !== ''));
  return reader.done();
}
