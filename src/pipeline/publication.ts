import {
  type BenchmarkComparison,
  type BenchmarkRequest,
  type Comparer,
  createComparer,
} from '../compare/create-comparer.ts';
import type { Inequality } from '../compare/inequality.ts';
import type { SeriesCut } from '../compare/series-cut.ts';
import { foldName } from '../dataset/vocabulary.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { DisclosureError, describeKey, describeRelation } from '../disclosure/disclosure-error.ts';
import { type EarlierEditions, earlierFigures } from '../disclosure/earlier.ts';
import { explainWithholding, type Withholding } from '../disclosure/explain.ts';
import { publishInParts } from '../disclosure/publish-in-parts.ts';
import type { DisclosureSummary } from '../disclosure/published.ts';
import { estimateFigures, estimateGroups, mostEstimates } from '../estimate/estimate-figures.ts';
import type { FigureKey } from '../model/figure.ts';
import { type FigureTable, type OpenFigureTable, openFigureTable } from '../model/figure-table.ts';
import { eventsFor } from '../report/breaks.ts';
import { inequalityOf } from './inequality-of.ts';
import type { Inputs } from './read-inputs.ts';

export type { Withholding } from '../disclosure/explain.ts';

/** Everything that may be shown of a workspace, and the comparisons that can be made of it. */
export interface Publication {
  /** In their order, and by area and indicator. */
  readonly figures: FigureTable;
  readonly compare: Comparer;
  readonly inequality: (key: FigureKey) => Inequality | null;
  readonly summary: DisclosureSummary;
  /** Indicators of which disclosure control leaves nothing in any area with a report. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Estimates every figure of the workspace and takes them through the gate, all at once: gating report by
 * report would let two reports be subtracted from one another.
 */
export async function publishInputs(
  inputs: Inputs,
  previous: EarlierEditions = [],
  onGate?: (done: number, of: number) => void,
): Promise<Publication> {
  const { dataset, config } = inputs;
  const cutsOf = cutsOfEvents(inputs);
  const source = {
    groups: (indicators?: ReadonlySet<string>) => estimateGroups(dataset, cutsOf, indicators),
    most: mostEstimates(dataset),
  };
  const rules = [...dataset.indicators.values()];
  const gathered: { table?: OpenFigureTable } = {};
  const shown = new Set<string>();
  const withheld = new Set<string>();
  const summary = await publishInParts(source, rules, dataset.hierarchy, config.disclosure, {
    previous,
    onBlock: onGate,
    onPart(part, positions, size) {
      gathered.table ??= openFigureTable(size);
      const { put } = gathered.table;
      part.figures.forEach((figure, index) => {
        put(positions[index]!, figure);
        if (!dataset.hierarchy.byId.get(figure.area)?.report) return;
        if (figure.status === 'shown') shown.add(figure.indicator);
        else if (figure.reason === 'disclosure') withheld.add(figure.indicator);
      });
    },
  }).catch(refuse);
  const figures = (gathered.table ?? openFigureTable(0)).done();
  const compare = createComparer(
    figures,
    dataset.indicators,
    dataset.hierarchy,
    cutsOf,
    producersOf(dataset),
  );
  return {
    figures,
    compare,
    inequality: inequalityOf(dataset, figures),
    summary: { ...summary },
    gone: new Set([...withheld].filter((indicator) => !shown.has(indicator))),
  };
}

/** A year that an event cut off is neither compared with the years before it nor pooled with them. */
export function cutsOfEvents({
  human,
}: Inputs): (place: Pick<FigureKey, 'area' | 'indicator'>) => readonly SeriesCut[] {
  const breaking = human.events.filter((event) => event.breaks);
  return ({ area, indicator }) =>
    eventsFor(breaking, area, indicator).map((event) => ({
      before: event.from,
      reason: 'different-definition',
    }));
}

/** Who measured what a source holds: what stands before the first comma of its name, as "SCB, tabell TAB6574". */
export function producersOf({ sources }: Inputs['dataset']): (source: string) => string {
  const producers = new Map(sources.map(({ id, name }) => [id, foldName(name.split(',')[0]!)]));
  return (source) => producers.get(source) ?? '';
}

/** The gate stayed shut: said as a problem of the input, with names and never a number. */
function refuse(failure: unknown): never {
  if (!(failure instanceof DisclosureError)) throw failure;
  throw new InputError(
    failure.problems.map((problem): Diagnostic => {
      const { kind, indicator, figure } = problem;
      const place = figure ? ` ${describeKey(figure)}` : '';
      const path = describeRelation(problem);
      return {
        code: kind,
        severity: 'error',
        field: indicator,
        found: `${indicator}${place} ${path}`.trim(),
      };
    }),
  );
}

/** What disclosure control withholds and what would give more back. Holds no figure, only how many. */
export async function explainDisclosure(
  inputs: Inputs,
  previous: EarlierEditions = [],
): Promise<Withholding> {
  const { dataset, config } = inputs;
  const rules = [...dataset.indicators.values()];
  return await explainWithholding(
    estimateFigures(dataset, cutsOfEvents(inputs)),
    rules,
    dataset.hierarchy,
    config.disclosure,
    earlierFigures(previous),
  ).catch(refuse);
}

/** Comparisons of one figure with each benchmark asked for, in their order. */
export function comparisonsOf(
  publication: Publication,
  benchmarks: readonly BenchmarkRequest[],
): (key: FigureKey) => readonly BenchmarkComparison[] {
  return (key) => benchmarks.map((benchmark) => publication.compare(key, benchmark));
}
