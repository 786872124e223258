import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { figureLines } from './figure-lines.ts';
import { openMannerBook } from './figure-manners.ts';
import { headlinesOf } from './headlines.ts';
import { openFigureReader } from './read-figures.ts';
import { reportProblems } from './report-problems.ts';
import type { StoredEdition, StoredManifest } from './stored-edition.ts';
import { type StoredFigures, storedFigures } from './stored-figures.ts';

const order = new Intl.Collator('sv', { numeric: true });

/**
 * Reads an edition from the files that a build wrote: the reports, the table of figures and the manifest. Of a report
 * the appendix is left out, and all of an entry but its latest figure, its benchmarks (the first alone where the table
 * of figures is read) and its comments: most of what an edition is, and in the table of figures already.
 *
 * @param folder absolute path of the edition's folder
 * @param headlinesOnly leaves out the table of figures too, and how they came about
 * @throws InputError with every file that is absent or is not what kub writes
 */
export async function readEdition(
  effects: Effects,
  folder: string,
  { headlinesOnly = false } = {},
): Promise<StoredEdition> {
  const manifest = await readManifest(effects, folder);
  const figures = headlinesOnly ? storedFigures([]) : await readTable(effects, `${folder}/figures.csv`);
  const book = openMannerBook(figures);
  const thin = headlinesOf({ benchmarks: headlinesOnly ? Number.POSITIVE_INFINITY : 1 });
  const reports: Report[] = [];
  const problems: Diagnostic[] = [];
  for (const name of await effects.files.list(folder)) {
    const file = `${folder}/${name}/report.json`;
    if (!(await effects.files.stat(file))) continue;
    const content = await readJson(effects, file);
    const parsed = reportSchema.safeParse(content);
    if (parsed.success) {
      if (!headlinesOnly) book.add(parsed.data);
      reports.push(thin(parsed.data));
    } else {
      problems.push(...reportProblems(file, content, parsed.error.issues));
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  reports.sort((a, b) => order.compare(a.area.name, b.area.name) || (a.area.id < b.area.id ? -1 : 1));
  const [first] = reports;
  if (!first) throw new InputError([{ code: 'edition-without-reports', severity: 'error', file: folder }]);
  return { name: first.edition, folder, manifest, reports, figures, manners: book };
}

async function readTable(effects: Effects, file: string): Promise<StoredFigures> {
  await requireFile(effects, file);
  try {
    const reader = openFigureReader();
    for await (const lines of figureLines(effects.files.chunks(file))) reader.add(lines);
    return reader.done();
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    throw new InputError([{ code: 'not-an-edition', severity: 'error', file, found: problem.message }]);
  }
}

async function readJson(effects: Effects, file: string): Promise<unknown> {
  const text = await readText(effects, file);
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError([{ code: 'not-an-edition', severity: 'error', file }]);
  }
}

async function requireFile(effects: Effects, file: string): Promise<void> {
  if ((await effects.files.stat(file))?.kind !== 'file')
    throw new InputError([{ code: 'file-not-found', severity: 'error', file }]);
}

async function readText(effects: Effects, file: string): Promise<string> {
  await requireFile(effects, file);
  return new TextDecoder().decode(await effects.files.read(file));
}

/** The manifest of an edition's folder. Throws InputError when it is absent or is not what kub writes. */
export async function readManifest(effects: Effects, folder: string): Promise<StoredManifest> {
  const file = `${folder}/manifest.json`;
  const stored = await readJson(effects, file);
  const whole = stored as StoredManifest & { readonly format?: unknown };
  const complete =
    Array.isArray(whole?.inputs) && Array.isArray(whole.files) && typeof whole.areas === 'object';
  if (!complete || whole.format !== 1)
    throw new InputError([{ code: 'not-an-edition', severity: 'error', file }]);
  const { kub, inputs, areas, files } = whole;
  return { kub, inputs, areas, files, whole: { ...whole } };
}
