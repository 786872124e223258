import type { Message } from '../model/message.ts';
import type { Report, Section } from '../model/report.ts';
import { message } from '../model/sentences.ts';
import { ancestorsOf } from './area-relations.ts';
import { methodReferences } from './method-references.ts';
import { notesOfKind, type ReportContext, reportContext } from './report-context.ts';
import type { ReportInput } from './report-input.ts';
import { sectionBuilders } from './sections/section-list.ts';

/** Makes the kunskapsunderlag of one area as data. Pure: the same input gives the same report. */
export function buildReport(input: ReportInput): Report {
  const context = reportContext(input);
  const sections = [
    ...profileIntroduction(context.input.profile),
    ...input.profile.chapters.flatMap((chapter) => sectionBuilders[chapter](context)),
  ];
  return {
    format: 1,
    kub: input.kubVersion,
    edition: input.edition,
    date: input.date,
    area: input.area,
    ancestors: ancestorsOf(input.area, input.areas),
    municipality: input.municipality,
    benchmark: input.benchmark,
    profile: input.profile.name,
    invented: input.invented,
    sender: input.sender,
    look: input.look,
    sections,
    sources: [...input.sources],
    methods: methodReferences(context),
    warnings: warningsOf(context),
  };
}

/** The overview begins with the profile's own words; without that chapter they stand first. */
function profileIntroduction({ introduction, chapters }: ReportInput['profile']): Section[] {
  if (!introduction || chapters.includes('overview')) return [];
  const title = message('title.introduction');
  return [
    { kind: 'note-list', id: 'inledning', title, introduction: [], notes: [introduction], missing: null },
  ];
}

function warningsOf(context: ReportContext): Message[] {
  const difficulties = notesOfKind(context, 'difficulty');
  const possibilities = notesOfKind(context, 'possibility', 'resource');
  return [
    ...(difficulties.length > 0 && possibilities.length === 0
      ? [message('warning.only-difficulties', context.here)]
      : []),
    ...context.notes
      .filter((note) => note.stale)
      .map(({ title, reviewBy }) => message('warning.note-stale', { title, reviewBy })),
  ];
}
