import { machineEffects } from './cli/effects.ts';
import { kubVersion } from './cli/version.ts';
import type { BenchmarkWish } from './compare/benchmark-request.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import type { Area } from './model/area.ts';
import type { Figure, Sex } from './model/figure.ts';
import type { Indicator } from './model/indicator.ts';
import type { Report, Source } from './model/report.ts';
import { type ComparedIndicator, compareInEdition } from './pipeline/compare-areas.ts';
import { createExplainer, type ExplainOptions, type Explanation } from './pipeline/explain-figure.ts';
import * as pipeline from './pipeline.ts';
import { createRenderTools, type ReportFormat, renderReport as renderWith } from './render/index.ts';

/** A workspace that was read and taken through disclosure control. Holds nothing unpublished. */
export interface Workspace {
  readonly folder: string;
  readonly edition: string;
  readonly areas: readonly Area[];
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: readonly Source[];
  /** Warnings; errors are thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands behind a workspace stays in here: raw numbers are not reachable from outside. */
const editions = new WeakMap<Workspace, pipeline.Edition>();

function editionOf(workspace: Workspace): pipeline.Edition {
  const edition = editions.get(workspace);
  if (!edition) throw new TypeError('kub: a workspace comes from readWorkspace');
  return edition;
}

/**
 * Reads and checks a workspace and takes all its figures through disclosure control at once.
 *
 * @param folder folder with `kub.yaml`; the nearest upwards, else the bundled Borås workspace, when not given
 * @throws InputError with every problem, when the input has errors
 */
export async function readWorkspace(
  folder?: string,
  options: { readonly strict?: boolean; readonly previous?: string } = {},
): Promise<Workspace> {
  const edition = await pipeline.openEdition(machineEffects(), {
    ...options,
    ...(folder === undefined ? {} : { workspace: folder }),
  });
  const { inputs, diagnostics } = edition;
  const workspace: Workspace = {
    folder: inputs.workspace.folder,
    edition: inputs.config.edition,
    areas: inputs.dataset.hierarchy.areas,
    indicators: inputs.dataset.indicators,
    sources: inputs.dataset.sources,
    diagnostics,
  };
  editions.set(workspace, edition);
  return workspace;
}

/** Every problem of a workspace, errors and warnings, without building anything. */
export async function checkWorkspace(folder?: string): Promise<readonly Diagnostic[]> {
  return await pipeline.checkWorkspace(machineEffects(), folder === undefined ? {} : { workspace: folder });
}

/**
 * The reports of some areas (all that are marked for reporting when none is named), one at a time.
 *
 * @throws InputError for an area nobody has
 */
export async function* buildReports(
  workspace: Workspace,
  options: {
    readonly areas?: readonly string[];
    readonly benchmark?: BenchmarkWish;
    readonly profile?: string;
    readonly language?: 'sv' | 'en';
  } = {},
): AsyncGenerator<Report> {
  const { areas = [], ...rest } = options;
  const built = pipeline.buildReports(editionOf(workspace), { ...rest, areas, kubVersion });
  for await (const { report } of built) yield report;
}

/**
 * A report as HTML, PDF, Word, Excel or JSON.
 *
 * @throws BrowserProblem when a PDF cannot be made on this machine
 */
export async function renderReport(
  report: Report,
  options: { readonly format: ReportFormat; readonly language?: 'sv' | 'en' },
): Promise<{ readonly name: string; readonly bytes: Uint8Array | string }> {
  const tools = createRenderTools(machineEffects());
  try {
    return await renderWith(report, options.format, options.language ?? 'sv', tools);
  } finally {
    await tools.close();
  }
}

/** The same indicators over several areas, each held against the last one named, or against the benchmark. */
export function compareAreas(
  workspace: Workspace,
  options: {
    readonly areas: readonly string[];
    readonly indicators?: readonly string[];
    readonly period?: string;
    readonly sex?: Sex;
    readonly benchmark?: BenchmarkWish;
  },
): readonly ComparedIndicator[] {
  return compareInEdition(editionOf(workspace), options);
}

/** Every figure that passed disclosure control: shown, suppressed, missing or not applicable. */
export function publishedFigures(workspace: Workspace): readonly Figure[] {
  return [...editionOf(workspace).publication.figures];
}

/**
 * Where one figure comes from: files and rows, roll-up, method, comparison, rule of disclosure control. Holds no
 * number that was withheld.
 *
 * @throws InputError for an area, indicator or breakdown that there is not
 */
export function explainFigure(
  workspace: Workspace,
  options: Pick<ExplainOptions, 'area' | 'indicator' | 'period' | 'sex' | 'age' | 'benchmark'>,
): Explanation {
  return createExplainer(editionOf(workspace))(options);
}
