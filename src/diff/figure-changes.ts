import { growingColumn } from '../edition/growing-column.ts';
import type { FigureKey } from '../model/figure.ts';
import { type Cause, causes, type FigureChange } from './edition-diff.ts';
import { type Editions, explainChange } from './explain-change.ts';
import type { Listing } from './listing.ts';
import type { Printer } from './printable.ts';

export interface FigureChanges {
  /** In the order of the new table, and then what only the old one has. */
  readonly figures: Listing<FigureChange>;
  /** By deciding reason. */
  readonly counts: Readonly<Record<Cause, number>>;
  readonly unchanged: number;
}

/**
 * Every figure that is not the same in both editions. Held is where they stand in the tables, four bytes for each:
 * what changed is worked out anew when it is asked for.
 */
export function figureChanges(editions: Editions, print: Printer): FigureChanges {
  const [old, now] = [editions.old.edition.figures, editions.now.edition.figures];
  const keyAt = (place: number): FigureKey =>
    place < now.size ? now.at(place).key : old.at(place - now.size).key;
  const changed = growingColumn((size) => new Int32Array(size));
  const counts = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
  let [length, unchanged] = [0, 0];
  for (let place = 0; place < now.size + old.size; place += 1) {
    const key = keyAt(place);
    if (place >= now.size && now.has(key)) continue;
    const [deciding] = explainChange(key, editions);
    if (deciding) {
      counts[deciding.cause] += 1;
      changed.put(length, place);
      length += 1;
    } else unchanged += 1;
  }
  const places = changed.done(length);
  const figures = {
    length,
    *[Symbol.iterator](): Generator<FigureChange> {
      for (const place of places) {
        const key = keyAt(place);
        const [before, after] = [print(editions.old, key), print(editions.now, key)];
        yield { key, before, after, reasons: explainChange(key, editions) };
      }
    },
  };
  return { figures, counts, unchanged };
}
