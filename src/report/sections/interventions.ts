import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext } from '../report-context.ts';

/** What is being done: the matrix theme × intervention × organiser is drawn from these. */
export function interventionsSection(context: ReportContext): Section {
  const interventions = notesOfKind(context, 'intervention');
  return {
    kind: 'interventions',
    id: 'insatser',
    title: message('title.interventions'),
    introduction: interventions.length > 0 ? [message('interventions.introduction', context.where)] : [],
    interventions,
    themes: context.themes.map(({ theme: { id, title } }) => ({
      id,
      title: message('title.theme', { id, title }),
    })),
    missing: interventions.length === 0 ? message('interventions.missing', context.here) : null,
  };
}
