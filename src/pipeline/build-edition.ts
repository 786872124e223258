import { createHash } from 'node:crypto';
import { InputError } from '../diagnostics/input-error.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { Report } from '../model/report.ts';
import {
  BrowserProblem,
  type PageTools,
  pageName,
  type ReportFormat,
  renderReport,
} from '../render/index.ts';

/** A file to be written, as a plan: path within the output folder and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly sha256: string;
}

/** Why an area was built, or why it needed not be. */
export type Freshness =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'new' }
  | { readonly kind: 'forced' }
  /** Changed inputs, or what else is not as it was (`options`, `templates`, `kub`, `files`). */
  | { readonly kind: 'stale'; readonly because: readonly string[] };

export interface FormatFailure {
  readonly format: ReportFormat;
  /** Code of a browser's problem, or `unexpected`. */
  readonly reason: BrowserProblem['code'] | 'unexpected';
  readonly detail: string;
}

export interface AreaResult {
  readonly area: Pick<Area, 'id' | 'name'>;
  readonly freshness: Freshness;
  readonly written: readonly OutputFile[];
  /** Formats that could not be made, and why. */
  readonly failed: readonly FormatFailure[];
}

/** What an area waits for: its figures being put together, or one of its files. */
export type BuildStep = 'report' | ReportFormat;

export interface AreaTarget {
  /** Folder that the edition's folders stand in. */
  readonly out: string;
  readonly formats: readonly ReportFormat[];
  readonly locale: Locale;
  readonly onStep?: (step: BuildStep) => void;
}

/**
 * Renders one report in every format asked for and writes what came out whole. A format that cannot be made
 * does not take the others with it.
 *
 * @param hash of the report's own file, which is known by then
 */
export async function writeReport(
  effects: Effects,
  report: Report,
  hash: string,
  target: AreaTarget,
  tools: PageTools,
): Promise<Pick<AreaResult, 'written' | 'failed'>> {
  const making: Promise<OutputFile | FormatFailure>[] = [];
  try {
    for (const format of target.formats) {
      target.onStep?.(format);
      const failure = (problem: unknown): FormatFailure => {
        if (isFileProblem(problem)) throw problem;
        return formatFailure(format, problem);
      };
      const file = await fileOf(report, format, target.locale, tools).catch(failure);
      if ('reason' in file) {
        making.push(Promise.resolve(file));
        continue;
      }
      // Written while it is hashed and the next one is made.
      const path = `${report.edition}/${report.area.id}/${file.name}`;
      const write = effects.files.write(`${target.out}/${path}`, file.bytes).finally(file.giveBack);
      const own = format === 'json' ? hash : sha256(file.bytes);
      const made = write.then(() => ({ path, sha256: own }), failure);
      made.catch(() => undefined);
      making.push(made);
    }
  } finally {
    // Nothing is being written when its memory is taken for something else.
    await Promise.allSettled(making);
  }
  const made = await Promise.all(making);
  return {
    written: made.filter((one) => 'path' in one),
    failed: made.filter((one) => 'reason' in one),
  };
}

interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Says that they are written. */
  readonly giveBack: () => void;
}

async function fileOf(
  report: Report,
  format: ReportFormat,
  locale: Locale,
  tools: PageTools,
): Promise<ReportFile> {
  if (format === 'html') return { name: pageName, ...(await tools.pageFile(report, locale)) };
  const { name, bytes } = await renderReport(report, format, locale, tools);
  return { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, giveBack: () => undefined };
}

/** A folder that cannot be written stops the run: the next area would fare no better. */
function isFileProblem(problem: unknown): boolean {
  if (problem instanceof InputError) return true;
  return typeof (problem as { code?: unknown }).code === 'string' && !(problem instanceof BrowserProblem);
}

/** Why a format was not made: a browser's own problem, or a fault that nobody foresaw. */
export function formatFailure(format: ReportFormat, problem: unknown): FormatFailure {
  if (problem instanceof BrowserProblem) return { format, reason: problem.code, detail: problem.detail };
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return { format, reason: 'unexpected', detail };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
