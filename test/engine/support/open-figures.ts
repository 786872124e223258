import { machineEffects } from '../../../src/cli/effects.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { InputError } from '../../../src/diagnostics/input-error.ts';
import type { EngineName, EngineRecord } from '../../../src/engine/engine-choice.ts';
import type { Effects } from '../../../src/io/effects.ts';
import { figureRows } from '../../../src/pipeline/figure-rows.ts';
import { buildReports, openEdition } from '../../../src/pipeline.ts';
import { figuresCsvText } from '../../../src/render/index.ts';

/** All that is published of a workspace, as it would be written. */
export interface Opened {
  readonly figures: string;
  readonly reports: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly engines: readonly EngineRecord[];
  /** Rows that came into memory. */
  readonly rowCount: number;
}

/** Reads, gates and reports a workspace; of one with errors, the diagnostics. */
export async function openFigures(
  workspace: string,
  options: { readonly engine?: EngineName; readonly mayMerge?: boolean; readonly effects?: Effects } = {},
): Promise<Opened> {
  const { engine = 'builtin', mayMerge = true, effects = machineEffects() } = options;
  try {
    const edition = await openEdition(effects, { workspace, engine, mayMerge });
    const reports: string[] = [];
    for await (const { report } of buildReports(edition, { areas: [], kubVersion: '1' })) {
      reports.push(JSON.stringify(report));
    }
    const { inputs, publication, diagnostics } = edition;
    const figures = figuresCsvText(figureRows(inputs, publication));
    const { rowCount } = inputs.dataset.observations;
    return { figures, reports, diagnostics, engines: inputs.engines, rowCount };
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
    return { figures: '', reports: [], diagnostics: problem.diagnostics, engines: [], rowCount: 0 };
  }
}
