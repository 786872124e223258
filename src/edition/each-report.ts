import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { reportProblems } from './report-problems.ts';
import { readStoredJson } from './stored-json.ts';

const order = new Intl.Collator('sv', { numeric: true });

/**
 * Reads the reports of an edition one after another, so that they are not held.
 *
 * @throws InputError with every report that is not what kub writes, or when there is none
 */
export async function eachReport(
  effects: Effects,
  folder: string,
  take: (report: Report) => void,
): Promise<void> {
  const problems: Diagnostic[] = [];
  let found = 0;
  for (const name of await effects.files.list(folder)) {
    const file = `${folder}/${name}/report.json`;
    if (!(await effects.files.stat(file))) continue;
    found += 1;
    const content = await readStoredJson(effects, file);
    const parsed = reportSchema.safeParse(content);
    if (parsed.success) take(parsed.data);
    else problems.push(...reportProblems(file, content, parsed.error.issues));
  }
  if (problems.length > 0) throw new InputError(problems);
  if (found === 0)
    throw new InputError([{ code: 'edition-without-reports', severity: 'error', file: folder }]);
}

/** By name of area, in the order of the Swedish alphabet. */
export function compareNames(one: { readonly area: Area }, other: { readonly area: Area }): number {
  return order.compare(one.area.name, other.area.name) || (one.area.id < other.area.id ? -1 : 1);
}
