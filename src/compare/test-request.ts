import type { Area } from '../model/area.ts';
import type { Figure, FigureKey, ShownFigure } from '../model/figure.ts';
import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { BenchmarkRequest } from './benchmark-request.ts';
import { type ShownOf, whyNotShown } from './missing-benchmark.ts';
import { type Members, type Relation, relationOf } from './relation.ts';
import { periodRefusal, type SeriesCut } from './series-cut.ts';
import { contrastTests, testAgainstValue } from './test-contrast.ts';
import { type Contrast, type ContrastTest, cannotBeJudged, type TestResult } from './test-result.ts';
import { turnResult } from './turn-result.ts';

/** Areas as far as comparison needs them. */
export interface Geography extends Members {
  readonly areas: readonly Area[];
}

export interface TestContext {
  readonly find: (key: FigureKey) => Figure | undefined;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly geography: Geography;
  readonly cutsOf: (key: FigureKey) => readonly SeriesCut[];
  readonly shownOf: ShownOf;
  /** Who measured what a source holds; empty where nobody says. */
  readonly producerOf: (source: string) => string;
}

/** The test of one figure against what was asked for. Only published figures go into it. */
export function testRequest(context: TestContext, key: FigureKey, request: BenchmarkRequest): TestResult {
  const figure = context.find(key);
  if (!figure || !isShown(figure)) return cannotBeJudged('area-not-shown');
  if (request.kind === 'goal') return testAgainstValue(figure, request.value);
  if (request.kind === 'earlier-period') return testPeriods(context, key, request.period);
  const other = request.kind === 'area' ? request.area : context.geography.municipality;
  if (request.kind === 'rest' && relationOf(context.geography, key.area, other) !== 'part') {
    return cannotBeJudged('overlapping-areas');
  }
  return testAreas(context, key, other);
}

function testAreas(context: TestContext, key: FigureKey, other: string): TestResult {
  const figure = context.find(key);
  const benchmark = context.find({ ...key, area: other });
  if (!figure || !isShown(figure)) return cannotBeJudged('area-not-shown');
  if (!benchmark || !isShown(benchmark)) {
    return cannotBeJudged(whyNotShown(key, benchmark, context.shownOf(other, key.indicator)));
  }
  if (!isSameProducer(context, figure, benchmark)) return cannotBeJudged('not-same-source');
  const indicator = context.indicators.get(key.indicator)!;
  return testFigures(
    { indicator, figure, benchmark },
    relationOf(context.geography, key.area, other),
    contrastTests[indicator.measure],
  );
}

/** Two producers count in their own ways: a difference between their figures may be no more than that. */
export function isSameProducer(
  { producerOf }: Pick<TestContext, 'producerOf'>,
  figure: ShownFigure,
  benchmark: ShownFigure,
): boolean {
  if (figure.source === benchmark.source) return true;
  const [own, other] = [producerOf(figure.source), producerOf(benchmark.source)];
  return own === other || own === '' || other === '';
}

/** The test of two shown figures whose areas lie so to one another. */
export function testFigures(
  { indicator, figure, benchmark }: Omit<Contrast, 'isPart'>,
  relation: Relation,
  test: ContrastTest,
): TestResult {
  if (relation === 'overlap') return cannotBeJudged('overlapping-areas');
  if (relation !== 'whole') return test({ indicator, figure, benchmark, isPart: relation === 'part' });
  const seenFromBelow = test({ indicator, figure: benchmark, benchmark: figure, isPart: true });
  return turnResult(seenFromBelow, benchmark);
}

function testPeriods(context: TestContext, key: FigureKey, period: string): TestResult {
  const figure = context.find(key);
  const benchmark = context.find({ ...key, period });
  if (!figure || !isShown(figure)) return cannotBeJudged('area-not-shown');
  if (!benchmark || !isShown(benchmark)) return cannotBeJudged('benchmark-not-shown');
  const indicator = context.indicators.get(key.indicator)!;
  const area = context.geography.areas.find(({ id }) => id === key.area);
  const refusal = periodRefusal(indicator, area, period, key.period, context.cutsOf(key));
  if (refusal) return cannotBeJudged(refusal);
  if (!isSameProducer(context, figure, benchmark)) return cannotBeJudged('not-same-source');
  return contrastTests[indicator.measure]({ indicator, figure, benchmark, isPart: false });
}
