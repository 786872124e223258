import type { View } from '../view/view-shape.ts';
import { type Block, facts, keyFigures, paragraph, paragraphs } from './blocks.ts';

/** The first page: whose figures these are, what it is, a few facts, who stands behind it, and the contents, to be filled. */
export function coverBlocks({ cover, invented, labels }: View): readonly Block[] {
  return [
    ...paragraphs('Invented', [invented]),
    ...(cover.logo === ''
      ? []
      : [{ kind: 'picture', source: cover.logo, description: cover.logoAlt } as const]),
    paragraph('Eyebrow', cover.eyebrow),
    { kind: 'title', text: cover.name },
    paragraph('Lead', cover.lead),
    ...keyFigures(cover.facts),
    ...facts(cover.document),
    { kind: 'contents', title: labels.contents, entries: [] },
  ];
}
