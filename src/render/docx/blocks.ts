import type { TableView, View } from '../view/view-shape.ts';

/** Words of one look within a paragraph. */
export interface Words {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Language of the words when it is not the document's; empty for the same. */
  readonly language?: string;
  readonly rightToLeft?: boolean;
  /** `#id` within the document, or an address of http, https or mailto. */
  readonly link?: string;
}

export const paragraphStyles = [
  'Body',
  'Eyebrow',
  'Lead',
  'Introduction',
  'Value',
  'Subheading',
  'Source',
  'Missing',
  'NoteLabel',
  'QuoteBody',
  'Invented',
  'Fact',
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** Level 1 is a chapter. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

/** What a page is made of, in reading order; knows nothing of the file it ends up in. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      readonly words: readonly Words[];
      readonly id: string;
      /** Begins a page. */
      readonly opens: boolean;
    }
  | {
      readonly kind: 'paragraph';
      readonly style: ParagraphStyle;
      readonly words: readonly Words[];
      readonly id?: string;
    }
  | {
      readonly kind: 'item';
      /** Number of the list when it is counted, so that each list begins at 1; null for bullets. */
      readonly list: string | null;
      readonly depth: number;
      readonly words: readonly Words[];
      readonly id?: string;
    }
  | { readonly kind: 'table'; readonly table: TableBlock }
  | { readonly kind: 'picture'; readonly source: string; readonly description: string }
  | {
      readonly kind: 'contents';
      readonly title: string;
      readonly entries: readonly { readonly text: string; readonly level: 1 | 2; readonly id: string }[];
    };

/** One header row, and a header first in each row. */
export interface TableBlock {
  readonly caption: string;
  readonly note: string;
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export const paragraph = (style: ParagraphStyle, text: string, more: Partial<Words> = {}): Block => ({
  kind: 'paragraph',
  style,
  words: [{ text, ...more }],
});

/** One paragraph for each text that says something. */
export const paragraphs = (style: ParagraphStyle, texts: readonly string[]): readonly Block[] =>
  texts.filter((text) => text !== '').map((text) => paragraph(style, text));

export const heading = (
  level: number,
  text: string,
  options: { readonly id?: string; readonly language?: string; readonly opens?: boolean } = {},
): Block => ({
  kind: 'heading',
  level: headingLevel(level),
  words: [{ text, language: options.language ?? '' }],
  id: options.id ?? '',
  opens: options.opens ?? false,
});

export function headingLevel(level: number): HeadingLevel {
  return Math.max(1, Math.min(5, level)) as HeadingLevel;
}

export const item = (words: readonly Words[], id?: string): Block => ({
  kind: 'item',
  list: null,
  depth: 0,
  words,
  ...(id === undefined ? {} : { id }),
});

export const items = (texts: readonly string[]): readonly Block[] => texts.map((text) => item([{ text }]));

/** "Term: detail", one paragraph each. */
export const facts = (
  pairs: readonly { readonly term: string; readonly detail: string }[],
): readonly Block[] =>
  pairs.map(({ term, detail }) => ({
    kind: 'paragraph',
    style: 'Fact',
    words: [{ text: `${term}: `, bold: true }, { text: detail }],
  }));

/** "Value unit (the benchmark's)" of each fact. */
export const keyFigures = (figures: View['cover']['facts']): readonly Block[] =>
  facts(
    figures.map(({ label, value, unit, benchmark }) => ({
      term: label,
      detail: [value, unit, benchmark && `(${benchmark})`].filter((part) => part !== '').join(' '),
    })),
  );

export function tableBlock(view: TableView): Block {
  return {
    kind: 'table',
    table: {
      caption: view.caption,
      note: view.note,
      columns: [{ text: view.corner, numeric: false }, ...view.columns],
      rows: view.rows.map((row) => [row.header, ...row.cells.map((cell) => cell.text)]),
    },
  };
}
