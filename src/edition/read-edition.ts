import type { Effects } from '../io/effects.ts';
import type { Report } from '../model/report.ts';
import { compareNames, eachReport } from './each-report.ts';
import { headlinesOf } from './headlines.ts';
import { readManifest } from './read-manifest.ts';
import type { StoredEdition } from './stored-edition.ts';

/**
 * Reads an edition for a site from the files that a build wrote: the reports without their appendix, and all of an
 * entry but its latest figure, its benchmarks and its comments.
 *
 * @param folder absolute path of the edition's folder
 * @throws InputError with every file that is absent or is not what kub writes
 */
export async function readEdition(effects: Effects, folder: string): Promise<StoredEdition> {
  await readManifest(effects, folder);
  const thin = headlinesOf();
  const reports: Report[] = [];
  await eachReport(effects, folder, (report) => reports.push(thin(report)));
  reports.sort(compareNames);
  return { name: reports[0]!.edition, folder, reports };
}
