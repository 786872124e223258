import type { Section } from '../../model/report.ts';
import { message } from '../../model/sentences.ts';
import { notesOfKind, type ReportContext, type ThemeContent } from '../report-context.ts';

/** One section per theme, each with its indicators, gaps and comments. */
export function themeSections(context: ReportContext): Section[] {
  return context.themes.map((content) => themeSection(context, content));
}

function themeSection(context: ReportContext, { theme, entries, gaps }: ThemeContent): Section {
  const { where, here, input } = context;
  return {
    kind: 'theme',
    id: `tema-${theme.id}`,
    title: message('title.theme', { id: theme.id, title: theme.title }),
    // Named gaps say for themselves that nothing is shown.
    introduction: [
      ...(entries.length > 0
        ? [message('theme.introduction', { ...where, benchmark: input.municipality.name })]
        : []),
      ...(entries.length + gaps.length === 0 ? [message('theme.nothing', here)] : []),
    ],
    theme: theme.id,
    entries: [...entries],
    gaps: [...gaps],
    comments: notesOfKind(context, 'comment', 'introduction').filter(
      (note) => note.themes.includes(theme.id) && note.indicators.length === 0,
    ),
  };
}
