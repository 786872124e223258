import { type Edit, editedBytes } from './edit-bytes.ts';
import { isSpaceMark, type LoosePiece, type PageContent } from './page-content.ts';

/** Share of the page's height, at the top and at the bottom, where running text stands. */
const margin = 0.12;

/** Neighbours with no mark between them share one artifact. */
function joined(pieces: readonly LoosePiece[]): LoosePiece[] {
  const out: LoosePiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isApart =
      last === undefined || last.isInner || piece.isInner || last.boundAfter !== piece.boundBefore;
    if (isApart) out.push(piece);
    else {
      const { start, isInner, boundBefore } = last;
      const { end, boundAfter } = piece;
      const heights = [...last.heights, ...piece.heights];
      out[out.length - 1] = { start, end, isInner, boundBefore, boundAfter, heights };
    }
  }
  return out;
}

/** Running headers and footers are told apart from ornaments, as ISO 14289-1, 7.8 asks. */
function opening(heights: readonly number[], pageHeight: number): string {
  if (heights.length > 0 && heights.every((height) => height > pageHeight * (1 - margin))) {
    return '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n';
  }
  if (heights.length > 0 && heights.every((height) => height < pageHeight * margin)) {
    return '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
  }
  return '/Artifact BMC\n';
}

/** Headers and footers may be neighbours in the content: they are parted before joining. */
function partedByHeight(pieces: readonly LoosePiece[], pageHeight: number): LoosePiece[][] {
  const groups: LoosePiece[][] = [];
  let side: boolean | undefined;
  for (const piece of pieces) {
    const [height] = piece.heights;
    const now = height === undefined ? side : height > pageHeight / 2;
    if (groups.length === 0 || (now !== side && side !== undefined)) groups.push([]);
    groups.at(-1)!.push(piece);
    side = now;
  }
  return groups;
}

/** Marked content that is to be an artifact: what has no text and is no picture, and what is said already. */
export function removedMarks(
  content: PageContent,
  pictures: ReadonlySet<number>,
  repeated: ReadonlySet<number>,
): ReadonlySet<number> {
  const real = new Set<number>();
  for (const { id, isReal } of content.marks) if (isReal) real.add(id);
  const removed = new Set(repeated);
  for (const { id } of content.marks) {
    if (id !== -1 && !real.has(id) && !pictures.has(id)) removed.add(id);
  }
  return removed;
}

/**
 * Marks as artifacts what is painted outside all marked content (running headers, footers, rules, hidden signs) and
 * the marked content named: borders and backgrounds that Chromium ties to elements (veraPDF 7.1-3, 7.2-3, 7.2-10).
 */
export function mendContent(content: PageContent, pageHeight: number, removed: ReadonlySet<number>): Buffer {
  const edits: Edit[] = [];
  for (const mark of content.marks) {
    const { id, start, end, closeStart, closeEnd } = mark;
    if (id !== -1 && removed.has(id)) edits.push({ start, end, text: '/Artifact BMC' });
    // Marks that only say that a space may not be broken. Readers that do not expect a mark inside a mark lose all
    // that comes after it ("7 306" is read as "7"), and the space has a meaning without it.
    if (!mark.isSolid && isSpaceMark(mark))
      edits.push({ start, end, text: '' }, { start: closeStart, end: closeEnd, text: '' });
  }
  for (const group of partedByHeight(content.pieces, pageHeight)) {
    for (const { start, end, heights } of joined(group)) {
      edits.push(
        { start, end: start, text: opening(heights, pageHeight) },
        { start: end, end, text: '\nEMC' },
      );
    }
  }
  return editedBytes(content.bytes, edits);
}
