import type { FigureChange } from './edition-diff.ts';
import { rowsAtMost } from './view-shape.ts';
import type { Wording } from './view-words.ts';

/** Figures of one area and indicator that changed for the same reasons. */
export interface FigureGroup {
  readonly area: string;
  readonly indicator: string;
  readonly explanation: string;
  readonly periods: ReadonlySet<string>;
  readonly count: number;
}

export interface FigureGroups {
  readonly add: (change: FigureChange) => void;
  readonly list: () => readonly FigureGroup[];
  /** How many figures are in none of the groups, since a page holds no more. */
  readonly left: () => number;
}

/** Gathers figures in the groups of which the first came first, no more of them than a page holds. */
export function groupsOf(wording: Wording): FigureGroups {
  const groups = new Map<string, FigureGroup & { periods: Set<string>; count: number }>();
  let left = 0;
  return {
    add({ key: { area, indicator, period }, reasons }) {
      const explanation = wording.reasons(reasons);
      const id = `${area} ${indicator} ${explanation}`;
      const known = groups.get(id);
      if (known) {
        known.periods.add(period);
        known.count += 1;
      } else if (groups.size < rowsAtMost) {
        groups.set(id, { area, indicator, explanation, periods: new Set([period]), count: 1 });
      } else left += 1;
    },
    list: () => [...groups.values()],
    left: () => left,
  };
}
