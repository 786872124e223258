import type { ChapterId } from '../report/sections/chapters.ts';

/** What the chapters are called in `kapitel:` of kub.yaml. */
export const chapterNames: ReadonlyMap<string, ChapterId> = new Map([
  ['sammanfattning', 'summary'],
  ['sa-laser-du', 'reading-guide'],
  ['omradet', 'overview'],
  ['boendes-bild', 'resident-views'],
  ['resurser', 'resources'],
  ['teman', 'themes'],
  ['insatser', 'interventions'],
  ['mal', 'goals'],
  ['samtal', 'conversation'],
  ['metod', 'methods'],
  ['tabellbilaga', 'table-appendix'],
  ['om-underlaget', 'contact'],
]);
