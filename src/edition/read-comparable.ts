import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { Report } from '../model/report.ts';
import type { ComparableEdition } from './comparable-edition.ts';
import { type ComparableReport, comparableReports } from './comparable-report.ts';
import { compareNames, eachReport } from './each-report.ts';
import { figureLines } from './figure-lines.ts';
import { openMannerBook } from './figure-manners.ts';
import { openFigureReader } from './read-figures.ts';
import { readManifest } from './read-manifest.ts';
import type { StoredFigures } from './stored-figures.ts';
import { requireFile } from './stored-json.ts';

/**
 * Reads an edition, to be compared with another, from the files that a build wrote: the table of figures, the
 * manifest, and of each report what the table does not say.
 *
 * @param folder absolute path of the edition's folder
 * @throws InputError with every file that is absent or is not what kub writes
 */
export async function readComparable(effects: Effects, folder: string): Promise<ComparableEdition> {
  const manifest = await readManifest(effects, folder);
  const figures = await readTable(effects, `${folder}/figures.csv`);
  const manners = openMannerBook(figures);
  const comparable = comparableReports();
  const reports: ComparableReport[] = [];
  let sample: Report | undefined;
  await eachReport(effects, folder, (report) => {
    manners.add(report);
    reports.push(comparable(report));
    if (!sample || compareNames(report, sample) < 0) sample = report;
  });
  reports.sort(compareNames);
  return { name: sample!.edition, manifest, reports, sample: sample!, figures, manners };
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
