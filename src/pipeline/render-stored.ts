import { InputError } from '../diagnostics/input-error.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { BrowserProblem, createRenderTools, type ReportFormat, renderReport } from '../render/index.ts';

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
  const stored = parseJson(new TextDecoder().decode(await effects.files.read(path)));
  const format = (stored as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > 1) {
    throw new InputError([
      { code: 'format-too-new', severity: 'error', file: path, field: 'format', found: String(format) },
    ]);
  }
  const parsed = reportSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 10);
  throw new InputError(
    problems.map((issue) => ({
      code: 'not-a-report',
      severity: 'error',
      file: path,
      field: issue.path.join('.'),
      found: issue.message,
    })),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
