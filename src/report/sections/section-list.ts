import type { Section } from '../../model/report.ts';
import type { ReportContext } from '../report-context.ts';
import type { ChapterId } from './chapters.ts';
import { contactSection } from './contact.ts';
import { conversationSection } from './conversation.ts';
import { goalsSection } from './goals.ts';
import { interventionsSection } from './interventions.ts';
import { methodsSection } from './methods.ts';
import { hardSection, workedSection } from './note-list.ts';
import { overviewSection } from './overview.ts';
import { readingGuideSection } from './reading-guide.ts';
import { residentViewsSection } from './resident-views.ts';
import { resourcesSection } from './resources.ts';
import { summarySection } from './summary.ts';
import { tableAppendixSection } from './table-appendix.ts';
import { themeSections } from './theme.ts';

type BuildSections = (context: ReportContext) => readonly Section[];

/** Chapter → its sections. A new chapter is a new file and a line here. */
export const sectionBuilders: Readonly<Record<ChapterId, BuildSections>> = {
  summary: (context) => [summarySection(context)],
  'reading-guide': () => [readingGuideSection()],
  overview: (context) => [overviewSection(context)],
  'resident-views': (context) => [residentViewsSection(context)],
  resources: (context) => [resourcesSection(context)],
  themes: themeSections,
  interventions: (context) => [interventionsSection(context)],
  goals: (context) => [goalsSection(context)],
  worked: (context) => [workedSection(context)],
  hard: (context) => [hardSection(context)],
  conversation: (context) => [conversationSection(context)],
  methods: (context) => [methodsSection(context)],
  'table-appendix': (context) => [tableAppendixSection(context)],
  contact: (context) => [contactSection(context)],
};
