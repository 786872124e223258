import { type IParagraphStyleOptions, type IStylesOptions, LevelFormat } from 'docx';
import type { ParagraphStyle } from './blocks.ts';

/** Fonts that every office program has or has a twin of with the same widths. */
const font = 'Arial';
const grey = '505050';
/** Twips: a twentieth of a point. */
const line = 312;

type Look = Pick<IParagraphStyleOptions, 'paragraph' | 'run'>;

const looks = (primary: string, accent: string): Readonly<Record<ParagraphStyle, Look>> => ({
  Body: { paragraph: { spacing: { after: 120, line } } },
  Eyebrow: {
    run: { size: 24, color: accent, bold: true },
    paragraph: { spacing: { before: 1200, after: 60 } },
  },
  Lead: { run: { size: 28 }, paragraph: { spacing: { after: 360, line } } },
  Introduction: { run: { size: 24 }, paragraph: { spacing: { after: 160, line }, keepNext: true } },
  Value: { run: { size: 24 }, paragraph: { spacing: { after: 40 }, keepNext: true, keepLines: true } },
  Subheading: { run: { size: 18, color: grey }, paragraph: { spacing: { after: 100 }, keepNext: true } },
  Source: { run: { size: 18, color: grey }, paragraph: { spacing: { after: 100 } } },
  Missing: { run: { italics: true }, paragraph: { spacing: { after: 120, line } } },
  NoteLabel: {
    run: { size: 19, color: accent, bold: true },
    paragraph: { spacing: { after: 60 }, keepNext: true },
  },
  QuoteBody: {
    paragraph: {
      spacing: { after: 120, line },
      indent: { left: 340 },
      keepLines: true,
      border: { left: { style: 'single', size: 18, space: 10, color: bare(primary) } },
    },
  },
  Invented: {
    run: { bold: true },
    paragraph: { border: { bottom: { style: 'single', size: 12, space: 4, color: bare(accent) } } },
  },
  Fact: { paragraph: { spacing: { after: 60, line: 288 } } },
});

function bare(color: string): string {
  return color.replace('#', '');
}

/** Styles by name, so that whoever edits the document changes the look in one place. */
export function documentStyles(language: string, look: { primary: string; accent: string }): IStylesOptions {
  const primary = bare(look.primary);
  // Without its level a heading is large text: neither navigation nor contents made anew would find it.
  const headingLook = (level: number, size: number, before: number): Look => ({
    run: { size, bold: true, color: primary, font },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
  });
  const own = Object.entries(looks(primary, bare(look.accent))).map(([id, style]) => ({
    ...style,
    id,
    name: `kub ${id}`,
    basedOn: 'Normal',
    quickFormat: true,
  }));
  const cell: Look = { run: { size: 18 }, paragraph: { spacing: { before: 20, after: 20 } } };
  return {
    default: {
      document: { run: { font, size: 22, language: { value: language, eastAsia: language } } },
      title: { run: { size: 72, bold: true, color: primary, font }, paragraph: { spacing: { after: 160 } } },
      heading1: headingLook(1, 40, 240),
      heading2: headingLook(2, 30, 320),
      heading3: headingLook(3, 25, 260),
      heading4: headingLook(4, 22, 200),
      heading5: headingLook(5, 21, 160),
    },
    paragraphStyles: [
      ...own,
      { id: 'TableText', name: 'kub TableText', basedOn: 'Normal', ...cell },
      { id: 'Running', name: 'kub Running', basedOn: 'Normal', run: { size: 17 } },
      { id: 'TableEnd', name: 'kub TableEnd', basedOn: 'Normal', run: { size: 10 } },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true, size: 21 },
        paragraph: { spacing: { before: 80, after: 20 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { spacing: { after: 0 }, indent: { left: 340 } },
      },
      { id: 'TableHead', name: 'kub TableHead', basedOn: 'TableText', run: { size: 18, bold: true } },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 19, bold: true },
        paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
      },
      {
        id: 'ContentsTitle',
        name: 'kub ContentsTitle',
        basedOn: 'Normal',
        run: { size: 30, bold: true, color: primary },
      },
    ],
  };
}

export const bulletList = 'kub-bullets';
export const countedList = 'kub-counted';

const levels = (format: 'bullet' | 'decimal') =>
  [0, 1, 2, 3].map((level) => ({
    level,
    format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
    text: format === 'bullet' ? '•' : `%${level + 1}.`,
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } },
  }));

export const documentNumbering = {
  config: [
    { reference: bulletList, levels: levels('bullet') },
    { reference: countedList, levels: levels('decimal') },
  ],
};
