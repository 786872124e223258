import { InputError } from '../diagnostics/input-error.ts';
import { reportProblems } from '../edition/report-problems.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { BrowserProblem, createRenderTools, type ReportFormat, renderReport } from '../render/index.ts';
import { readJson } from '../sources/read-json.ts';

/** Renders a stored `report.json` again. Throws InputError when the file is no report that this kub can read. */
export async function renderStored(
  effects: Effects,
  path: string,
  options: { readonly formats: readonly ReportFormat[]; readonly out: string; readonly locale: Locale },
): Promise<{ readonly files: readonly string[]; readonly failed: readonly BrowserProblem[] }> {
  const report = await readReport(effects, path);
  const tools = createRenderTools(effects);
  const files: string[] = [];
  const failed: BrowserProblem[] = [];
  try {
    for (const format of options.formats) {
      try {
        const file = await renderReport(report, format, options.locale, tools);
        const target = `${options.out.replace(/\/+$/, '')}/${file.name}`;
        await effects.files.write(target, file.bytes);
        files.push(target);
      } catch (problem) {
        if (!(problem instanceof BrowserProblem)) throw problem;
        failed.push(problem);
      }
    }
  } finally {
    await tools.close();
  }
  return { files, failed };
}

/** A stored report, checked against the schema. */
export async function readReport(effects: Effects, path: string): Promise<Report> {
  if (!(await effects.files.stat(path))) {
    throw new InputError([{ code: 'file-not-found', severity: 'error', file: path }]);
  }
  const { content, diagnostics } = await readJson(effects.files, path);
  if (content === undefined) throw new InputError(diagnostics);
  const format = (content as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > 1) {
    throw new InputError([
      { code: 'format-too-new', severity: 'error', file: path, field: 'format', found: String(format) },
    ]);
  }
  const parsed = reportSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new InputError(reportProblems(path, content, parsed.error.issues));
}
