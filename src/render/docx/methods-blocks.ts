import type { ChapterView, View } from '../view/view-shape.ts';
import { type Block, facts, heading, items, paragraphs, tableBlock } from './blocks.ts';

/** How the figures were made, what they cannot say, and where they are from. */
export function methodsBlocks(body: NonNullable<ChapterView['methods']>, { labels }: View): readonly Block[] {
  const under = (title: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(2, title), ...blocks];
  return [
    ...paragraphs('Body', body.paragraphs),
    ...under(labels.limitations, items(body.limitations)),
    ...under(labels.warnings, items(body.warnings)),
    ...under(labels.events, facts(body.events)),
    ...under(
      labels.definitions,
      body.definitions.map(
        ({ name, nameLanguage, language, definition, source, note }): Block => ({
          kind: 'paragraph',
          style: 'Fact',
          words: [
            { text: `${name}: `, bold: true, language: nameLanguage },
            { text: [definition, source, note].filter((part) => part !== '').join(' '), language },
          ],
        }),
      ),
    ),
    ...under(labels.sources, body.sources ? [tableBlock(body.sources)] : []),
    ...under(labels.references, items(body.references)),
  ];
}
