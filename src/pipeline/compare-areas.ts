import type { BenchmarkRequest, BenchmarkWish } from '../compare/benchmark-request.ts';
import type { Inequality } from '../compare/inequality.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Area } from '../model/area.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Figure, isShown, type Sex } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';
import type { Edition } from '../pipeline.ts';
import { headlineFigure, presentedFigures } from '../report/figure-index.ts';
import { requestFor, resolveBenchmark } from './read-benchmark.ts';
import { selectAreas } from './select-areas.ts';

interface CompareOptions {
  readonly areas: readonly string[];
  /** Indicator ids; all with figures for any of the areas when empty. */
  readonly indicators?: readonly string[];
  /** The latest period that any of the areas has when not given. */
  readonly period?: string;
  readonly sex?: Sex;
  /** Every area is held against this; when it is not given, each against the last one. */
  readonly benchmark?: BenchmarkWish;
}

/** One indicator over the areas, and what each was held against. */
export interface ComparedIndicator {
  readonly indicator: Indicator;
  readonly period: string;
  readonly sex: Sex;
  /** Over all areas of the workspace; null where no socioeconomic order of them is supplied. */
  readonly inequality: Inequality | null;
  readonly cells: readonly {
    readonly area: Area;
    readonly figure: Figure;
    readonly comparison: Comparison | null;
    /** Name of the source of the figure; empty where none is shown. */
    readonly source: string;
    /** Name of the area it was held against; its own where the benchmark is an earlier period or a goal. */
    readonly benchmarkName: string;
  }[];
}

/**
 * The same indicators side by side. Without a benchmark the last area named is that of the others. Where the
 * benchmark contains an area, the test is against the rest of it.
 */
export function compareInEdition(edition: Edition, options: CompareOptions): readonly ComparedIndicator[] {
  const { hierarchy } = edition.inputs.dataset;
  const areas = selectAreas(hierarchy, options.areas);
  const wish: BenchmarkWish = options.benchmark
    ? resolveBenchmark(hierarchy, options.benchmark)
    : { kind: 'area', area: areas.at(-1)!.id };
  const known = edition.inputs.dataset.indicators;
  const asked = options.indicators ?? [];
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((found) => ({ code: 'unknown-indicator', severity: 'error', found })));
  }
  const indicators = [...known.values()].filter(
    (indicator) => asked.length === 0 || asked.includes(indicator.id),
  );
  return indicators.flatMap((indicator) => compareIndicator(edition, indicator, areas, wish, options) ?? []);
}

function compareIndicator(
  { publication, inputs }: Edition,
  indicator: Indicator,
  areas: readonly Area[],
  wish: BenchmarkWish,
  { period: asked, sex = 'total' }: CompareOptions,
): ComparedIndicator | null {
  const { hierarchy } = inputs.dataset;
  const ofSex = (area: Area): readonly Figure[] =>
    publication.figures
      .of(area.id, indicator.id)
      .filter((figure) => figure.sex === sex && figure.age === 'total');
  const latest = areas
    .map((area) => headlineFigure(presentedFigures(indicator, ofSex(area))))
    .filter((figure) => figure !== null);
  const shown = latest.filter(isShown);
  const period =
    (asked === undefined ? undefined : (parsePeriod(asked)?.label ?? asked)) ??
    (shown.length > 0 ? shown : latest)
      .map((figure) => figure.period)
      .sort(comparePeriods)
      .at(-1);
  if (period === undefined) return null;
  const figures = areas.map((area) => ofSex(area).find((figure) => figure.period === period));
  if (figures.every((figure) => figure === undefined)) return null;
  const cells = areas.map((area, index) => {
    const key = { area: area.id, indicator: indicator.id, period, sex, age: 'total' };
    const figure: Figure = figures[index] ?? { status: 'missing', ...key, reason: 'no-data' };
    const request = requestFor(wish, indicator, key, inputs.human.goals);
    const isItself = isAreaKind(request) && otherArea(request, inputs) === area.id;
    const comparison = request === null || isItself ? null : publication.compare(key, request).comparison;
    const benchmarkName = hierarchy.byId.get(comparison?.benchmark.area ?? '')?.name ?? '';
    const source =
      inputs.dataset.sources.find(({ id }) => isShown(figure) && id === figure.source)?.name ?? '';
    return { area, figure, comparison, source, benchmarkName };
  });
  const inequality = publication.inequality({
    area: '',
    indicator: indicator.id,
    period,
    sex,
    age: 'total',
  });
  return { indicator, period, sex, inequality, cells };
}

function isAreaKind(
  request: BenchmarkRequest | null,
): request is Extract<BenchmarkRequest, { kind: 'municipality' | 'rest' | 'area' }> {
  return request !== null && request.kind !== 'goal' && request.kind !== 'earlier-period';
}

function otherArea(
  request: Extract<BenchmarkRequest, { kind: 'municipality' | 'rest' | 'area' }>,
  { dataset }: Edition['inputs'],
): string {
  return request.kind === 'area' ? request.area : dataset.hierarchy.municipality;
}
