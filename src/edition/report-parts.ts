import type { Indicator } from '../model/indicator.ts';
import type { Note } from '../model/note.ts';
import type { Entry, Report, Section } from '../model/report.ts';

/** Every indicator of a report that has an entry, in the order of the report. */
export function entriesOf(report: Report): readonly Entry[] {
  return report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
}

/** Every note of a section, wherever it stands. */
export function notesOf(section: Section): readonly Note[] {
  switch (section.kind) {
    case 'overview':
      return [...section.notes, ...section.entries.flatMap(({ comments }) => comments)];
    case 'resident-views':
    case 'note-list':
      return section.notes;
    case 'resources':
      return [section.resources, section.settings, section.possibilities, section.difficulties].flat();
    case 'theme':
      return [...section.comments, ...section.entries.flatMap(({ comments }) => comments)];
    case 'interventions':
      return section.interventions;
    default:
      return [];
  }
}

/** Every indicator of a section, as often as it stands there. */
export function indicatorsOf(section: Section): readonly Indicator[] {
  if (section.kind === 'methods') return section.definitions;
  if (section.kind === 'table-appendix') return section.indicators;
  if (!('entries' in section)) return [];
  return [...section.entries, ...section.gaps].map(({ indicator }) => indicator);
}
