import { createHash } from 'node:crypto';
import type { Effects } from '../io/effects.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Area } from '../model/area.ts';
import type { Report } from '../model/report.ts';
import { BrowserProblem, type RenderTools, type ReportFormat, renderReport } from '../render/index.ts';

/** A file to be written, as a plan: path within the output folder and its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly sha256: string;
}

export interface AreaResult {
  readonly area: Area;
  readonly written: readonly OutputFile[];
  /** Formats that could not be made, and why. */
  readonly failed: readonly { readonly format: ReportFormat; readonly problem: BrowserProblem }[];
}

export interface AreaTarget {
  /** Folder that the edition's folders stand in. */
  readonly out: string;
  readonly formats: readonly ReportFormat[];
  readonly locale: Locale;
}

/**
 * Renders one report in every format asked for and writes what came out whole. A PDF that cannot be made
 * does not take the HTML with it.
 */
export async function writeReport(
  effects: Effects,
  area: Area,
  report: Report,
  target: AreaTarget,
  tools: RenderTools,
): Promise<AreaResult> {
  const written: OutputFile[] = [];
  const failed: { format: ReportFormat; problem: BrowserProblem }[] = [];
  for (const format of target.formats) {
    try {
      const file = await renderReport(report, format, target.locale, tools);
      const path = `${report.edition}/${area.id}/${file.name}`;
      await effects.files.write(`${target.out}/${path}`, file.bytes);
      written.push({ path, sha256: sha256(file.bytes) });
    } catch (problem) {
      if (!(problem instanceof BrowserProblem)) throw problem;
      failed.push({ format, problem });
    }
  }
  return { area, written, failed };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
