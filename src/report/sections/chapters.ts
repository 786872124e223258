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
export type ChapterId = (typeof defaultChapters)[number];
