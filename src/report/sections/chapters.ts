/** The chapters of a report in default order: strengths and resources before difficulties. */
export const defaultChapters = [
  'summary',
  'reading-guide',
  'overview',
  'resident-views',
  'resources',
  'themes',
  'interventions',
  'goals',
  'conversation',
  'methods',
  'table-appendix',
  'contact',
] as const;

/** Chapters that stand only where a profile asks for them. */
export const optionalChapters = ['worked', 'hard'] as const;

export type ChapterId = (typeof defaultChapters)[number] | (typeof optionalChapters)[number];

/** The names of chapters as a workspace writes them under `kapitel`. */
export const chapterNames: Readonly<Record<string, ChapterId>> = {
  sammanfattning: 'summary',
  'sa-laser-du': 'reading-guide',
  omradet: 'overview',
  'boendes-bild': 'resident-views',
  resurser: 'resources',
  teman: 'themes',
  insatser: 'interventions',
  mal: 'goals',
  'fungerat-bra': 'worked',
  'varit-svart': 'hard',
  samtal: 'conversation',
  metod: 'methods',
  tabellbilaga: 'table-appendix',
  'om-underlaget': 'contact',
};
