import type { CommandContext } from '../context.ts';
import { wrapText } from '../wrap-text.ts';
import { helpTopics } from './help-topics.ts';

/** The pages of the handbook, as they stand under the commands, and how to get at both. */
export function topicList({ words, language, effects }: CommandContext): string {
  const width = Math.min(effects.terminal.columns, 100);
  const widest = Math.max(...helpTopics.map(({ name }) => name.length));
  const lines = helpTopics.map((topic) => `  ${topic.name.padEnd(widest)}  ${topic[language]}`);
  return [words.topics, ...lines, '', wrapText(words.helpHint, width, '')].join('\n');
}
