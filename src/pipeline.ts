import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { InputError } from './diagnostics/input-error.ts';
import type { EngineName } from './engine/engine-choice.ts';
import type { Effects } from './io/effects.ts';
import type { Area } from './model/area.ts';
import type { Report } from './model/report.ts';
import { requireProfile } from './pipeline/check-profiles.ts';
import { checkWithheld } from './pipeline/check-withheld.ts';
import { type Publication, publishInputs } from './pipeline/publication.ts';
import { type Inputs, readInputs } from './pipeline/read-inputs.ts';
import { readPrevious } from './pipeline/read-previous.ts';
import { type ReportOptions, reportInput } from './pipeline/report-inputs.ts';
import { selectAreas } from './pipeline/select-areas.ts';
import { buildReport } from './report/build-report.ts';
import type { Workspace } from './workspace/open-workspace.ts';

/*
 *   read            assemble       estimate        publish     compare       build report
 *   files ───▶ tables ───▶ Dataset ───▶ Estimate[] ───║──▶ Figure[] ───▶ Comparison ───▶ Report
 *             notes ───────────────────────────────── ║ ────────────────────────────▶ ┘
 *              confidential                           ║              publishable
 */

export interface WorkspaceOptions {
  /** Folder with `kub.yaml`; the nearest one upwards, else the bundled workspace. */
  readonly workspace?: string;
  /** The workspace itself, where it has been opened. */
  readonly opened?: Workspace;
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** Folder of earlier editions whose hidden figures must stay hidden. */
  readonly previous?: string;
  /** Told how far disclosure control has come, in groups of indicators. */
  readonly onGate?: (done: number, of: number) => void;
  /** What reads the data: kub's own readers or DuckDB; as in kub.yaml when not given. */
  readonly engine?: EngineName;
  /** Rows that no figure tells apart may be added up before they are read. Explaining a figure needs each. */
  readonly mayMerge?: boolean;
}

export interface BuildOptions extends WorkspaceOptions, Omit<ReportOptions, 'language'> {
  /** Ids or names; every area marked for reporting when empty. */
  readonly areas: readonly string[];
  readonly language?: 'sv' | 'en';
}

export interface Edition {
  readonly inputs: Inputs;
  readonly publication: Publication;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks everything and writes nothing: all problems of all files. */
export async function checkWorkspace(
  effects: Effects,
  options: WorkspaceOptions,
): Promise<readonly Diagnostic[]> {
  return (await readInputs(effects, { mayMerge: true, ...options })).diagnostics;
}

/** The workspace with all its published figures. Throws InputError when the input has errors. */
export async function openEdition(effects: Effects, options: WorkspaceOptions): Promise<Edition> {
  const { inputs, diagnostics } = await readInputs(effects, options);
  const fatal = diagnostics.filter((problem) => options.strict || problem.severity === 'error');
  if (!inputs || fatal.length > 0) throw new InputError(diagnostics);
  const previous = await readPrevious(effects, inputs, options.previous);
  const publication = await publishInputs(inputs, previous, options.onGate);
  const all = [...diagnostics, ...checkWithheld(inputs, publication.gone)];
  if (options.strict && all.length > 0) throw new InputError(all);
  return { inputs, publication, diagnostics: all };
}

/** The reports of some areas, one at a time, so that memory does not grow with their number. */
export async function* buildReports(
  edition: Edition,
  options: BuildOptions,
): AsyncGenerator<{ readonly area: Area; readonly report: Report }> {
  const { inputs, publication } = edition;
  const language = options.language ?? inputs.config.language;
  if (options.profile !== undefined) requireProfile(inputs.config, inputs.dataset, options.profile);
  for (const area of selectAreas(inputs.dataset.hierarchy, options.areas)) {
    const input = reportInput(inputs, publication, area, { ...options, language });
    yield { area, report: buildReport(input) };
  }
}
