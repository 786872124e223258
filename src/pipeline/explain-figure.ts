import { restFigure } from '../compare/rest-figure.ts';
import type { RowTree } from '../dataset/roll-up.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { findLinks } from '../disclosure/links.ts';
import { type Rule, ruleOf } from '../disclosure/rule.ts';
import type { RowReference } from '../estimate/estimate.ts';
import { estimateFigures, rowReferences } from '../estimate/estimate-figures.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { Comparison } from '../model/comparison.ts';
import { type Figure, type FigureKey, figureKeyText, isShown, type Sex } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Source } from '../model/report.ts';
import { type Edition, openEdition, type WorkspaceOptions } from '../pipeline.ts';
import { headlineFigure, keyOf, presentedFigures } from '../report/figure-index.ts';
import { createPartsReader, type ExplainedPart, type PartsReader } from './explain-parts.ts';
import { cutsOfEvents } from './publication.ts';
import { readBenchmark, requestFor, resolveBenchmark } from './read-benchmark.ts';
import { selectAreas } from './select-areas.ts';

export interface ExplainOptions extends WorkspaceOptions {
  readonly area: string;
  readonly indicator: string;
  /** The latest period that is shown, when not given. */
  readonly period?: string;
  readonly sex?: Sex;
  readonly age?: string;
  /** `kommun`, `ovriga`, `mål`, `mål=60`, an earlier period or an area; as in kub.yaml when not given. */
  readonly benchmark?: string;
}

/** Where one published figure comes from. Holds no number that the gate withheld. */
export interface Explanation {
  readonly format: 1;
  readonly area: Pick<Area, 'id' | 'name'>;
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly source: Source | null;
  /** Every row the figure was read from; also those of a withheld one, without their numbers. */
  readonly rows: readonly RowReference[];
  /** Parts of a sum; null where there are none or where one of them must not be shown. */
  readonly parts: readonly ExplainedPart[] | null;
  readonly comparison: Comparison | null;
  /** Name of the area it is compared with, or of its own earlier period; empty for a goal. */
  readonly benchmarkName: string;
  /** The figure of the benchmark, and what is left of it without the area where the test is against that. */
  readonly benchmark: Figure | null;
  readonly rest: Figure | null;
  readonly rule: Rule;
}

/** Explains one figure. Throws InputError for an area, indicator or breakdown that there is not. */
export async function explainFigure(effects: Effects, options: ExplainOptions): Promise<Explanation> {
  return createExplainer(await openEdition(effects, options))(options);
}

/** The same from an edition that is already open; what all figures have in common is worked out once. */
export function createExplainer(edition: Edition): (options: ExplainOptions) => Explanation {
  const { dataset } = edition.inputs;
  const rowsOf = new Map<string, readonly RowTree[]>();
  const estimates = estimateFigures(dataset, cutsOfEvents(edition.inputs), (key, rows) =>
    rowsOf.set(figureKeyText(key), rows),
  );
  const showParts = createPartsReader(edition, findLinks(estimates));
  return (options) => explainOne(edition, options, rowsOf, showParts);
}

function explainOne(
  edition: Edition,
  options: ExplainOptions,
  rowsOf: ReadonlyMap<string, readonly RowTree[]>,
  showParts: PartsReader,
): Explanation {
  const { dataset, config } = edition.inputs;
  const [area] = selectAreas(dataset.hierarchy, [options.area]) as [Area];
  const indicator = findIndicator(dataset.indicators, options.indicator);
  const figure = findFigure(edition, area, indicator, options);
  const key = keyOf(figure);
  const rows = rowReferences(dataset, rowsOf.get(figureKeyText(key)) ?? []);
  const shown = isShown(figure) ? figure : null;
  return {
    format: 1,
    area: { id: area.id, name: area.name },
    indicator,
    figure,
    source: dataset.sources.find(({ id }) => id === shown?.source) ?? null,
    rows,
    parts: shown?.origin.kind === 'sum' ? showParts(shown, rows) : null,
    ...compared(edition, area, indicator, figure, key, options.benchmark),
    rule: ruleOf(indicator, config.disclosure),
  };
}

function findIndicator(indicators: ReadonlyMap<string, Indicator>, asked: string): Indicator {
  const typed = asked.normalize('NFC').trim();
  const found =
    indicators.get(typed) ??
    [...indicators.values()].find(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (found) return found;
  const suggestion = nearest(typed, indicators.keys());
  const hint = suggestion === undefined ? {} : { suggestion };
  throw new InputError([{ code: 'unknown-indicator', severity: 'error', found: asked, ...hint }]);
}

function findFigure(
  { publication }: Edition,
  area: Area,
  indicator: Indicator,
  { period, sex, age }: ExplainOptions,
): Figure {
  const all = publication.figures.of(area.id, indicator.id);
  const written = period?.normalize('NFC').replace(/^(\d{4})-/, '$1–');
  const fits = all.filter(
    (figure) =>
      (written === undefined || figure.period === written) &&
      (sex === undefined || figure.sex === sex) &&
      (age === undefined || figure.age === age),
  );
  const figure = headlineFigure(period === undefined ? presentedFigures(indicator, fits) : fits);
  if (figure) return figure;
  if (all.length === 0) {
    const key = {
      area: area.id,
      indicator: indicator.id,
      period: period ?? '',
      sex: sex ?? 'total',
    } as const;
    return { status: 'missing', ...key, age: age ?? 'total', reason: 'no-data' };
  }
  throw new InputError(noSuchFigure(all, { period: written, sex, age }));
}

const words: Readonly<Record<string, string>> = { total: 'totalt', women: 'kvinnor', men: 'män' };

/** What was asked for that no figure has; all of it, when each is there but never together. */
function noSuchFigure(
  figures: readonly Figure[],
  wish: Readonly<Record<'period' | 'sex' | 'age', string | undefined>>,
): readonly Diagnostic[] {
  const asked = (['period', 'sex', 'age'] as const).filter((name) => wish[name] !== undefined);
  const unknown = asked.filter((name) => !figures.some((one) => one[name] === wish[name]));
  return (unknown.length > 0 ? unknown : asked).map((name) => {
    const known = [...new Set(figures.map((one) => words[one[name]] ?? one[name]))].join(', ');
    const found = wish[name] ?? '';
    return {
      code: 'invalid-value',
      severity: 'error',
      field: `--${name}`,
      found: words[found] ?? found,
      expected: known,
    };
  });
}

function compared(
  { inputs, publication }: Edition,
  area: Area,
  indicator: Indicator,
  figure: Figure,
  key: FigureKey,
  asked: string | undefined,
): Pick<Explanation, 'comparison' | 'benchmarkName' | 'benchmark' | 'rest'> {
  const { hierarchy } = inputs.dataset;
  const wish = asked === undefined ? { kind: inputs.config.benchmark } : readBenchmark(asked);
  const request = requestFor(resolveBenchmark(hierarchy, wish), indicator, key, inputs.human.goals);
  const nothing = { comparison: null, benchmarkName: '', benchmark: null, rest: null };
  if (request === null) return nothing;
  const compared = publication.compare(key, request);
  const { comparison } = compared;
  if (request.kind === 'goal' || request.kind === 'earlier-period') {
    const benchmarkName = request.kind === 'goal' ? '' : `${area.name} ${request.period}`;
    return { comparison, benchmarkName, benchmark: compared.figure, rest: null };
  }
  const other = request.kind === 'area' ? request.area : hierarchy.municipality;
  if (other === area.id) return nothing;
  const benchmark = publication.figures.find({ ...key, area: other }) ?? null;
  const againstRest = comparison.status === 'judged' && comparison.testedAgainst.kind === 'rest';
  const rest =
    againstRest && benchmark && isShown(benchmark) && isShown(figure)
      ? restFigure(indicator, figure, benchmark)
      : null;
  return { comparison, benchmarkName: hierarchy.byId.get(other)?.name ?? other, benchmark, rest };
}
