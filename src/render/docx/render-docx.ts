import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Locale } from '../../i18n/locale.ts';
import type { Report } from '../../model/report.ts';
import { exactly, languageFinder, ownWords } from '../own-words.ts';
import { runningText } from '../running-text.ts';
import { buildView } from '../view/view.ts';
import { cleanText } from '../xml-text.ts';
import { bookmarkNames } from './bookmark-names.ts';
import { chapterBlocks } from './chapter-blocks.ts';
import { coverBlocks } from './cover-blocks.ts';
import { fillContents } from './fill-contents.ts';
import { joinChapters, type PageSection, pageSections, sharePage } from './page-sections.ts';
import { settleBytes } from './settle-bytes.ts';
import { documentNumbering, documentStyles } from './styles.ts';
import { writeBlock } from './write-blocks.ts';
import { languageTags } from './write-words.ts';

/** A4 and its margins, in twips. */
const paper = { width: 11_906, height: 16_838 };
const margin = 1_134;

/**
 * The report as a Word document, in the words and numbers of the page: headings, styles, lists and tables that
 * can be edited, contents, running header and page numbers. The same report gives the same bytes.
 */
export async function renderDocx(report: Report, locale: Locale): Promise<Uint8Array> {
  const view = buildView(report, locale, { fonts: '', styles: '', script: '', policy: '' });
  const language = languageTags[locale] ?? locale;
  const chapters = joinChapters(view.chapters.map((chapter) => chapterBlocks(chapter, view)));
  const blocks = fillContents([...coverBlocks(view), ...chapters]);
  const find = languageFinder(ownWords(report, locale), exactly);
  const bookmarks = bookmarkNames(blocks);
  const lists = new Map<string, number>();
  const sections = pageSections(blocks).map((section, index): ISectionOptions => {
    const width = (section.landscape ? paper.height : paper.width) - 2 * margin;
    return {
      ...frame(report, locale, section, width, index === 0),
      children: unbroken(section, index).flatMap((block) =>
        writeBlock(block, { bookmarks, find, lists, width }),
      ),
    };
  });
  const document = new Document({
    title: cleanText(view.title),
    subject: cleanText(view.description),
    description: cleanText(view.description),
    creator: cleanText(report.sender.name === '' ? view.generator : report.sender.name),
    lastModifiedBy: view.generator,
    styles: documentStyles(language, report.look),
    numbering: documentNumbering,
    features: { updateFields: true },
    sections,
  });
  return settleBytes(new Uint8Array(await Packer.toBuffer(document)), report.date);
}

/** A new section begins a page of its own: a heading that began one, too, would leave an empty page before it. */
function unbroken({ blocks }: PageSection, index: number): PageSection['blocks'] {
  return index === 0 ? blocks : sharePage(blocks);
}

/** Paper, running header and footer, the same on every page. */
function frame(
  report: Report,
  locale: Locale,
  { landscape }: PageSection,
  width: number,
  isFirst: boolean,
): Omit<ISectionOptions, 'children'> {
  const { left, right, foot, page } = runningText(report, locale);
  const [before = '', between = '', after = ''] = page.split(/\{page\}|\{pages\}/);
  const line = (children: (string | { readonly number: string })[], start: string) =>
    new Paragraph({
      style: 'Running',
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [
        new TextRun({ text: `${cleanText(start)}\t` }),
        ...children.map((child) =>
          typeof child === 'string'
            ? new TextRun({ text: cleanText(child) })
            : new TextRun({ children: [child.number] }),
        ),
      ],
    });
  const numbers = [
    before,
    { number: PageNumber.CURRENT },
    between,
    { number: PageNumber.TOTAL_PAGES },
    after,
  ];
  return {
    headers: { default: new Header({ children: [line([right], left)] }) },
    footers: { default: new Footer({ children: [line(numbers, foot)] }) },
    properties: {
      ...(isFirst ? {} : { type: SectionType.NEXT_PAGE }),
      page: {
        size: {
          ...paper,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1_300, bottom: 1_200, left: margin, right: margin, header: 600, footer: 560 },
      },
    },
  };
}
