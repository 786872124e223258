import type { Estimate } from '../estimate/estimate.ts';
import type { Figure, HiddenFigure, Interval, ShownFigure } from '../model/figure.ts';

/** The figure of an estimate: all of it, or nothing but its name and a reason. */
export function figureOf(estimate: Estimate, hidden: boolean): Figure {
  if (hidden) return suppressedFigure(estimate);
  if (estimate.status === 'estimated') return shownFigure(estimate);
  const { key } = estimate;
  if (estimate.status === 'suppressed-at-source') {
    return { status: 'suppressed', ...copyKey(key), reason: 'suppressed-at-source' };
  }
  if (estimate.status === 'cannot-occur') {
    return { status: 'not-applicable', ...copyKey(key), reason: 'cannot-occur' };
  }
  const reason = estimate.reason;
  if (reason === 'suppressed-at-source' || reason === 'cannot-occur') {
    return { status: 'missing', ...copyKey(key), reason: 'no-data' };
  }
  return { status: 'missing', ...copyKey(key), reason };
}

function suppressedFigure(estimate: Estimate): HiddenFigure {
  const atSource = estimate.status === 'suppressed-at-source';
  return {
    status: 'suppressed',
    ...copyKey(estimate.key),
    reason: atSource ? 'suppressed-at-source' : 'disclosure',
  };
}

/** Field by field, so that nothing an estimate may carry one day slips through unseen. */
function shownFigure(estimate: Extract<Estimate, { status: 'estimated' }>): ShownFigure {
  const { key } = estimate;
  return {
    status: 'shown',
    area: key.area,
    indicator: key.indicator,
    period: key.period,
    sex: key.sex,
    age: key.age,
    measure: estimate.measure,
    value: estimate.value,
    interval: copyInterval(estimate.interval),
    count: estimate.count,
    denominator: estimate.denominator,
    respondents: estimate.respondents,
    standardDeviation: estimate.standardDeviation,
    method: estimate.method,
    origin: copyOrigin(estimate.origin),
    source: estimate.source,
  };
}

export function copyKey(key: Estimate['key']): Estimate['key'] {
  return { area: key.area, indicator: key.indicator, period: key.period, sex: key.sex, age: key.age };
}

function copyInterval(interval: Interval): Interval {
  if (interval.kind === 'none') return withoutInterval[interval.reason];
  const { lower, upper, level, method } = interval;
  return { kind: 'interval', lower, upper, level, method };
}

function copyOrigin(origin: ShownFigure['origin']): ShownFigure['origin'] {
  return origin.kind === 'sum' ? { kind: 'sum', parts: origin.parts } : ownRow;
}

/** Shared by all figures that have them: most do, and there are tens of thousands. */
const ownRow: ShownFigure['origin'] = Object.freeze({ kind: 'own-row' });
const withoutInterval = {
  count: Object.freeze({ kind: 'none', reason: 'count' }),
  'no-counts': Object.freeze({ kind: 'none', reason: 'no-counts' }),
  'not-given': Object.freeze({ kind: 'none', reason: 'not-given' }),
} as const satisfies Record<string, Interval>;
