import type { StoredFigure } from '../edition/stored-figure.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Reason } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';
import type { StandingReasons } from './standing-reasons.ts';

/** Two editions, and whether the same files were read by another kub. */
export interface Editions {
  readonly old: EditionFacts;
  readonly now: EditionFacts;
  readonly sameInputs: boolean;
  readonly standing: StandingReasons;
}

/** Why a figure is not as it was, the deciding reason first; empty when it is as it was. */
export function explainChange(key: FigureKey, editions: Editions): readonly Reason[] {
  const before = editions.old.edition.figures.get(key);
  const after = editions.now.edition.figures.get(key);
  if (!before && !after) return [];
  if (!before) return appeared(key, editions);
  if (!after) return disappeared(key, editions);
  if (before.status !== after.status) return statusReasons(before, after);
  if (before.numbers === null || after.numbers === null) return [];
  const own = ownReasons(before, after, editions);
  return own.length > 0 ? own : benchmarkReasons(before, after);
}

function appeared(key: FigureKey, { old, standing }: Editions): readonly Reason[] {
  const { area, indicator, period } = key;
  const { figures } = old.edition;
  if (!figures.areas.has(area)) return [{ cause: 'boundary', why: 'new-area' }];
  if (!figures.indicators.has(indicator)) return [{ cause: 'new-data', why: 'new-indicator' }];
  const isOfPeriod = (position: number): boolean => figures.at(position).key.period === period;
  const why = figures.positionsOf(area, indicator).some(isOfPeriod) ? 'new-group' : 'new-period';
  return [{ cause: 'new-data', why, after: period }, ...standing(key)];
}

function disappeared({ area, indicator }: FigureKey, { now }: Editions): readonly Reason[] {
  const { figures } = now.edition;
  if (!figures.areas.has(area)) return [{ cause: 'boundary', why: 'area-gone' }];
  if (!figures.indicators.has(indicator)) return [{ cause: 'definition', why: 'indicator-gone' }];
  return [{ cause: 'corrected-data', why: 'withdrawn' }];
}

/** From and to "withheld" is disclosure control whatever else has happened: more would tell what it hides. */
function statusReasons(before: StoredFigure, after: StoredFigure): readonly Reason[] {
  if (after.status === 'suppressed') return [{ cause: 'disclosure', why: 'now-withheld' }];
  if (before.status === 'suppressed') return [{ cause: 'disclosure', why: 'now-shown' }];
  if (after.status === 'shown') return [{ cause: 'new-data', why: 'first-value' }];
  if (before.status === 'shown') return [{ cause: 'corrected-data', why: 'withdrawn' }];
  return [{ cause: 'corrected-data', why: 'reason-changed' }];
}

function ownReasons(before: StoredFigure, after: StoredFigure, editions: Editions): readonly Reason[] {
  const { old, now, sameInputs, standing } = editions;
  const numbers = [before, after].map(({ numbers }) => numbers);
  const same = (field: 'value' | 'count' | 'denominator' | 'lower' | 'upper'): boolean =>
    numbers[0]?.[field] === numbers[1]?.[field];
  const sameValue = same('value') && same('count') && same('denominator');
  if (sameValue && same('lower') && same('upper')) return [];
  const methods = methodReasons(after.key, editions);
  // A definition or a boundary moves the value; an interval alone moves with its method.
  const found = sameValue ? methods : [...standing(after.key), ...methods];
  if (found.length > 0) return found;
  if (sameInputs && old.edition.manifest.kub !== now.edition.manifest.kub)
    return [
      {
        cause: 'method',
        why: 'same-files-other-kub',
        before: old.edition.manifest.kub,
        after: now.edition.manifest.kub,
      },
    ];
  return [{ cause: 'corrected-data', why: sameValue ? 'interval-changed' : 'value-changed' }];
}

function methodReasons(key: FigureKey, { old, now }: Editions): readonly Reason[] {
  const [before, after] = [old.edition.manners.of(key), now.edition.manners.of(key)];
  if (!before || !after) return [];
  const reasons: Reason[] = [];
  const methods = [before, after].map(({ method, interval }) =>
    interval === '' || interval === method ? method : `${method}, ${interval}`,
  );
  if (methods[0] !== methods[1])
    reasons.push({ cause: 'method', why: 'estimator', before: methods[0] ?? '', after: methods[1] ?? '' });
  const parts = [before, after].map(({ origin }) => (origin.kind === 'sum' ? String(origin.parts) : '1'));
  if (before.origin.kind !== after.origin.kind || parts[0] !== parts[1])
    reasons.push({ cause: 'method', why: 'roll-up', before: parts[0] ?? '', after: parts[1] ?? '' });
  return reasons;
}

function benchmarkReasons(
  { comparison: before }: StoredFigure,
  { comparison: after }: StoredFigure,
): readonly Reason[] {
  if (before?.area !== after?.area)
    return [
      { cause: 'benchmark', why: 'other-benchmark', before: before?.area ?? '', after: after?.area ?? '' },
    ];
  if (before?.value !== after?.value) return [{ cause: 'benchmark', why: 'benchmark-value' }];
  return before?.outcome === after?.outcome ? [] : [{ cause: 'benchmark', why: 'outcome-alone' }];
}
