import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DisclosureSummary } from '../disclosure/published.ts';
import type { BuildOptions } from '../pipeline.ts';
import { reportFormats } from '../render/index.ts';
import type { AreaResult, BuildStep, OutputFile } from './build-edition.ts';

export const outputFormats = [...reportFormats, 'csv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface BuildRequest extends BuildOptions {
  /** Output folder, absolute or from the working directory. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  readonly dryRun?: boolean;
  /** Rebuild what is fresh, too. */
  readonly force?: boolean;
  /** Reports in the making at the same time. */
  readonly jobs?: number;
  /** The i-th of n equal shares of the areas, for batches over several machines. */
  readonly shard?: { readonly index: number; readonly of: number };
  readonly onStart?: (start: { readonly bundled: boolean }) => void;
  /** Called before each step of an area, with how many areas are done. */
  readonly onStep?: (area: AreaResult['area'], step: BuildStep, done: number, of: number) => void;
  readonly onArea?: (result: AreaResult, done: number, of: number) => void;
}

export interface BuildOutcome {
  readonly results: readonly AreaResult[];
  /** Every file that stands after the build (or, in a dry run, would), relative to the output folder. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly disclosure: DisclosureSummary;
}
