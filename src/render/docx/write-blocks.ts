import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
} from 'docx';
import { cleanText } from '../xml-text.ts';
import type { Block } from './blocks.ts';
import { readPicture } from './picture-size.ts';
import { bulletList, countedList } from './styles.ts';
import { writeTable } from './write-table.ts';
import { type WordContext, writeWords } from './write-words.ts';

export interface WriteContext extends WordContext {
  /** Width of the text, in twips. */
  readonly width: number;
  /** Numbers of counted lists as they come, by name. */
  readonly lists: Map<string, number>;
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;
const logoHeight = 64;

/** One block as it stands in the document. */
export function writeBlock(block: Block, context: WriteContext): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, text: cleanText(block.text) })];
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          ...(block.opens ? { pageBreakBefore: true } : {}),
          children: marked(writeWords(block.words, context), block.id, context),
        }),
      ];
    case 'paragraph': {
      const children = marked(writeWords(block.words, context), block.id, context);
      const rightToLeft = block.words.length > 0 && block.words.every((words) => words.rightToLeft);
      return [
        new Paragraph({ style: block.style, children, ...(rightToLeft ? { bidirectional: true } : {}) }),
      ];
    }
    case 'item':
      return [
        new Paragraph({
          numbering: numberingOf(block, context),
          spacing: { after: 60 },
          children: marked(writeWords(block.words, context), block.id, context),
        }),
      ];
    case 'table':
      return writeTable(block.table, context);
    case 'picture':
      return pictureOf(block);
    case 'contents':
      return contentsOf(block, context);
  }
}

/**
 * Contents that a word processor makes anew with page numbers, which only it can know: it asks whether to when the
 * document is opened. Until then they are a list of links.
 */
function contentsOf(
  { title, entries }: Extract<Block, { kind: 'contents' }>,
  { bookmarks }: WriteContext,
): readonly FileChild[] {
  const cachedEntries = entries.map(({ text, level, id }) => {
    const href = bookmarks.get(id);
    return { title: cleanText(text), level, ...(href === undefined ? {} : { href }) };
  });
  return [
    new Paragraph({ style: 'ContentsTitle', text: cleanText(title), pageBreakBefore: true }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      cachedEntries,
    }),
  ];
}

function numberingOf(block: Extract<Block, { kind: 'item' }>, { lists }: WriteContext) {
  const level = Math.min(3, block.depth);
  if (block.list === null) return { reference: bulletList, level };
  const instance = lists.get(block.list) ?? lists.size;
  lists.set(block.list, instance);
  return { reference: countedList, level, instance };
}

function marked(
  children: readonly ParagraphChild[],
  id: string | undefined,
  { bookmarks }: WriteContext,
): readonly ParagraphChild[] {
  const name = id === undefined ? undefined : bookmarks.get(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}

/** A logotype with its words for those who do not see it; the words alone where it is of another kind. */
function pictureOf({ source, description }: Extract<Block, { kind: 'picture' }>): readonly FileChild[] {
  const picture = readPicture(source);
  if (picture === null) return [new Paragraph({ style: 'Source', text: cleanText(description) })];
  const { type, bytes, width, height } = picture;
  const image = new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round((width / height) * logoHeight), height: logoHeight },
    altText: { name: 'logo', title: description, description },
  });
  return [new Paragraph({ children: [image] })];
}
