import type { Report, SectionKind } from '../../model/report.ts';

/** A brief is handed out on one sheet of paper. */
export const briefPages = 2;

/** What has room on it: the whole report holds the rest. */
const briefKinds: ReadonlySet<SectionKind> = new Set([
  'summary',
  'note-list',
  'resident-views',
  'interventions',
  'contact',
]);

/** Whether a report is of chapters that fit on a sheet of paper, so that it is printed as a brief. */
export function isBrief({ sections }: Pick<Report, 'sections'>): boolean {
  return (
    sections.every(({ kind }) => briefKinds.has(kind)) && sections.some(({ kind }) => kind === 'summary')
  );
}
