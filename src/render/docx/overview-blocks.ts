import type { ChapterView, View } from '../view/view-shape.ts';
import { type Block, heading, keyFigures, paragraph, paragraphs, tableBlock } from './blocks.ts';
import { entryBlocks, gapBlocks } from './entry-blocks.ts';
import { noteBlocks } from './note-blocks.ts';

/** The area in brief; map and pyramid as the tables that hold the same. */
export function overviewBlocks(body: NonNullable<ChapterView['overview']>, view: View): readonly Block[] {
  const { labels, standing, language } = view;
  const drawings = [body.map, body.pyramid].flatMap((drawing): readonly Block[] =>
    drawing === null
      ? []
      : [
          heading(2, drawing.heading),
          paragraph('Subheading', drawing.subtitle),
          tableBlock(drawing.table),
          paragraph('Source', `${drawing.source} · ${standing}`),
        ],
  );
  return [
    ...body.notes.flatMap((note) => noteBlocks(note, language)),
    ...keyFigures(body.facts),
    ...paragraphs('Source', [body.factSources === '' ? '' : `${body.factSources} · ${standing}`]),
    ...drawings,
    ...(body.delimitation.length === 0 ? [] : [heading(2, labels.delimitation)]),
    ...paragraphs('Body', [
      body.delimitation.join(' '),
      body.parts.length === 0 ? '' : `${labels.parts}: ${body.parts.join(', ')}.`,
    ]),
    ...paragraphs('Source', [body.codes === '' ? '' : `${labels.codes}: ${body.codes}`]),
    ...body.entries.flatMap((entry) => entryBlocks(entry, view)),
    ...gapBlocks(body.gaps, view, 2),
  ];
}
