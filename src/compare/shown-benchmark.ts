import { type Figure, type FigureKey, isShown, type ShownFigure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { BenchmarkRequest } from './benchmark-request.ts';
import { restFigure } from './rest-figure.ts';

/** The benchmark's figure as it is shown: a missing one is said to be missing, never left out. */
export function shownBenchmark(
  request: BenchmarkRequest,
  indicator: Indicator,
  key: FigureKey,
  municipality: string,
  find: (key: FigureKey) => Figure | undefined,
  /** Whether the two may be subtracted: counted by one producer. */
  isSame: (area: ShownFigure, municipality: ShownFigure) => boolean,
): Figure {
  if (request.kind === 'goal') return goalFigure(request.value, request.period, indicator, key);
  if (request.kind === 'earlier-period') return orMissing(find, { ...key, period: request.period });
  const other = { ...key, area: request.kind === 'area' ? request.area : municipality };
  const benchmark = orMissing(find, other);
  if (request.kind !== 'rest' || !isShown(benchmark)) return benchmark;
  const figure = find(key);
  const isWhole = figure && isShown(figure) && isSame(figure, benchmark);
  const rest = isWhole ? restFigure(indicator, figure, benchmark) : null;
  return rest ?? { status: 'missing', ...other, reason: 'not-combinable' };
}

function orMissing(find: (key: FigureKey) => Figure | undefined, key: FigureKey): Figure {
  return find(key) ?? { status: 'missing', ...key, reason: 'no-data' };
}

/** A goal has a value and nothing else: nobody was counted. */
function goalFigure(value: number, period: string, { measure }: Indicator, key: FigureKey): Figure {
  return {
    status: 'shown',
    ...key,
    period,
    measure,
    value,
    interval: { kind: 'none', reason: 'not-given' },
    count: null,
    denominator: null,
    respondents: null,
    standardDeviation: null,
    method: 'goal',
    origin: { kind: 'own-row' },
    source: '',
  };
}
