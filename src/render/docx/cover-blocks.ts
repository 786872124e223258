import type { View } from '../view/view-shape.ts';
import { type Block, facts, paragraph, paragraphs } from './blocks.ts';

/** The first page: whose figures these are, what it is, a few facts, who stands behind it, and the contents. */
export function coverBlocks({ cover, invented, labels, contents }: View): readonly Block[] {
  return [
    ...paragraphs('Invented', [invented]),
    ...(cover.logo === ''
      ? []
      : [{ kind: 'picture', source: cover.logo, description: cover.logoAlt } as const]),
    paragraph('Eyebrow', cover.eyebrow),
    { kind: 'title', text: cover.name },
    paragraph('Lead', cover.lead),
    ...facts(cover.facts.map(({ label, value }) => ({ term: label, detail: value }))),
    ...facts(cover.document),
    {
      kind: 'contents',
      title: labels.contents,
      entries: contents.flatMap(({ id, number, title, children }) => [
        { id, text: `${number} ${title}`, level: 1 as const },
        ...children.map((child) => ({
          id: child.id,
          text: `${child.number} ${child.title}`,
          level: 2 as const,
        })),
      ]),
    },
  ];
}
