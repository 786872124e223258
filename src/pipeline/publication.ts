import {
  type BenchmarkComparison,
  type BenchmarkRequest,
  type Comparer,
  createComparer,
} from '../compare/create-comparer.ts';
import type { Inequality } from '../compare/inequality.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { DisclosureError, describeKey } from '../disclosure/disclosure-error.ts';
import { explainWithholding, type Withholding } from '../disclosure/explain.ts';
import { publish } from '../disclosure/publish.ts';
import type { DisclosureSummary } from '../disclosure/published.ts';
import { estimateFigures } from '../estimate/estimate-figures.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import { eventsFor } from '../report/breaks.ts';
import { type FigureIndex, indexFigures } from '../report/figure-index.ts';
import { inequalityOf } from './inequality-of.ts';
import type { Inputs } from './read-inputs.ts';

export type { Withholding } from '../disclosure/explain.ts';

/** Everything that may be shown of a workspace, and the comparisons that can be made of it. */
export interface Publication {
  readonly figures: readonly Figure[];
  readonly index: FigureIndex;
  readonly compare: Comparer;
  readonly inequality: (key: FigureKey) => Inequality | null;
  readonly summary: DisclosureSummary;
}

/**
 * Estimates every figure of the workspace and takes them through the gate, all at once: gating report by
 * report would let two reports be subtracted from one another.
 */
export async function publishInputs(
  inputs: Inputs,
  previous: readonly Figure[] = [],
  onGate?: (done: number, of: number) => void,
): Promise<Publication> {
  const { dataset, config } = inputs;
  const estimates = estimateFigures(dataset);
  const rules = [...dataset.indicators.values()];
  const { figures, summary } = await publish(
    estimates,
    rules,
    dataset.hierarchy,
    config.disclosure,
    previous,
    onGate,
  ).catch(refuse);
  // A year that an event cut off is not compared with the years before it.
  const cutsOf = ({ area, indicator }: FigureKey) =>
    eventsFor(inputs.human.events, area, indicator)
      .filter((event) => event.breaks)
      .map((event) => ({ before: event.from, reason: 'different-definition' as const }));
  const compare = createComparer(figures, dataset.indicators, dataset.hierarchy, cutsOf);
  const index = indexFigures(figures);
  return { figures, index, compare, inequality: inequalityOf(dataset, index), summary: { ...summary } };
}

/** The gate stayed shut: said as a problem of the input, with names and never a number. */
function refuse(failure: unknown): never {
  if (!(failure instanceof DisclosureError)) throw failure;
  throw new InputError(
    failure.problems.map(({ kind, indicator, figure, relation }): Diagnostic => {
      const place = figure ? ` ${describeKey(figure)}` : '';
      const path = relation?.map(describeKey).join(' | ') ?? '';
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
export async function explainDisclosure(inputs: Inputs): Promise<Withholding> {
  const { dataset, config } = inputs;
  const rules = [...dataset.indicators.values()];
  return await explainWithholding(
    estimateFigures(dataset),
    rules,
    dataset.hierarchy,
    config.disclosure,
  ).catch(refuse);
}

/** Comparisons of one figure with each benchmark asked for, in their order. */
export function comparisonsOf(
  publication: Publication,
  benchmarks: readonly BenchmarkRequest[],
): (key: FigureKey) => readonly BenchmarkComparison[] {
  return (key) => benchmarks.map((benchmark) => publication.compare(key, benchmark));
}
