import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext } from '../report-context.ts';

/** What residents say; the chapter exists without any, and says so. */
export function residentViewsSection(context: ReportContext): Section {
  const notes = notesOfKind(context, 'resident-view');
  return {
    kind: 'resident-views',
    id: 'boendes-egen-bild',
    title: message('title.resident-views'),
    introduction: notes.length > 0 ? [message('resident-views.introduction', context.where)] : [],
    notes,
    missing: notes.length === 0 ? message('resident-views.missing', context.here) : null,
  };
}
