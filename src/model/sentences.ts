import type { EntrySentences } from './entry-sentences.ts';
import type { GoalSentences } from './goal-sentences.ts';
import type { Message } from './message.ts';
import type { ScreenSentences } from './screen-sentences.ts';
import type { SectionSentences } from './section-sentences.ts';

/**
 * Every text kub writes by itself: key → what it needs to be put into words. `report` makes messages of it,
 * `i18n` has one function per key and language; neither needs to know the other.
 */
export interface Sentences extends EntrySentences, GoalSentences, SectionSentences, ScreenSentences {}
export type SentenceKey = keyof Sentences;

type Arguments<K extends SentenceKey> = keyof Sentences[K] extends never ? [] : [params: Sentences[K]];

/** A message whose parameters are those its key needs. */
export function message<K extends SentenceKey>(key: K, ...[params]: Arguments<K>): Message {
  return { key, params: { ...params } };
}
