import { type PlacedElement, readPdf } from '../render/pdf/read-pdf.ts';
import type { Piece } from './piece.ts';

type Readable = Awaited<ReturnType<typeof readPdf>>;
type Element = PlacedElement['element'];

/** Tagged text, table rows, alternative texts, metadata and names of attached files of a PDF. */
export async function readPdfPieces(
  bytes: Uint8Array,
  indicatorNamed: ReadonlyMap<string, string>,
): Promise<{ readonly pieces: readonly Piece[]; readonly attachments: number }> {
  const pdf = await readPdf(bytes);
  const pieces: Piece[] = [];
  let heading: Heading = { indicator: null, article: null };
  let columns: readonly string[] = [];
  let caption = '';
  let tableOf: string | null = null;
  const names = [...indicatorNamed.keys()].sort((a, b) => b.length - a.length);
  for (const { element, above } of pdf.elements) {
    const role = pdf.roleOf(element);
    const isInRow = above.some((outer) => pdf.roleOf(outer) === 'TR');
    if (/^H\d?$/.test(role)) {
      const article = above.findLast((outer) => pdf.roleOf(outer) === 'Art') ?? null;
      heading = { indicator: indicatorNamed.get(textIn(element, pdf).trim()) ?? null, article };
    }
    // What comes after the article (a list of what the chapter lacks) is not about its indicator.
    const isUnder = heading.article === null || above.includes(heading.article);
    const indicator = isUnder ? heading.indicator : null;
    if (role === 'Table') {
      columns = [];
      caption = '';
      tableOf = indicator;
    }
    if (role === 'Caption') {
      caption = textIn(element, pdf);
      // The appendix has no heading for each indicator: there the caption begins with its name.
      tableOf = names.find((name) => caption.startsWith(`${name},`)) ?? null;
      tableOf = tableOf === null ? indicator : (indicatorNamed.get(tableOf) ?? indicator);
    }
    const where = `${role} “${(indicator ?? '').slice(0, 40)}”`;
    if (role === 'TR') {
      const cells = element.kids.flatMap((kid) => (kid.kind === 'element' ? [textIn(kid, pdf).trim()] : []));
      if (columns.length === 0) columns = cells;
      else pieces.push({ where, indicator: tableOf, text: cells.join(' '), cells, columns, caption });
      continue;
    }
    for (const text of entriesOf(element)) pieces.push({ where: `${role} Alt`, indicator, text });
    if (isInRow) continue;
    const own = element.kids
      .flatMap((kid) => (kid.kind === 'marked' ? [pdf.textOf(kid.page, kid.id)] : []))
      .join('');
    // The text of a drawing is read in the page, where labels of axes can be told apart; headings are numbered.
    const isScale = [element, ...above].some((one) => /^(Figure|H\d?|TOC|TOCI)$/.test(pdf.roleOf(one)));
    if (own.trim() !== '') pieces.push({ where, indicator, text: own.replace(/\s+/g, ' ').trim(), isScale });
  }
  for (const text of metadataOf(pdf)) pieces.push({ where: 'metadata', indicator: null, text });
  return { pieces, attachments: attachmentsOf(pdf) };
}

function textIn(element: Element, pdf: Readable): string {
  return element.kids
    .map((kid) =>
      kid.kind === 'marked' ? pdf.textOf(kid.page, kid.id) : kid.kind === 'element' ? textIn(kid, pdf) : '',
    )
    .join('');
}

/** The last heading, and the article that it is the heading of. */
interface Heading {
  readonly indicator: string | null;
  readonly article: Element | null;
}

interface Decodable {
  decodeText(): string;
}

/** Alternative, actual and expanded text. */
function entriesOf(element: Element): readonly string[] {
  return [...element.dict.entries()].flatMap(([name, value]) =>
    /^\/(Alt|ActualText|E)$/.test(name.toString()) && 'decodeText' in value
      ? [(value as unknown as Decodable).decodeText()]
      : [],
  );
}

function metadataOf(pdf: Readable): readonly string[] {
  const { document } = pdf;
  const found = [document.getTitle(), document.getSubject(), document.getKeywords(), document.getAuthor()];
  return found.filter((text) => text !== undefined && text !== '') as string[];
}

function attachmentsOf(pdf: Readable): number {
  return pdf.document.context.enumerateIndirectObjects().filter(([, object]) => {
    const text =
      'entries' in object || 'dict' in object ? String('dict' in object ? object.dict : object) : '';
    return /\/EmbeddedFile\b|\/Filespec\b/.test(text);
  }).length;
}
