import type { TextOf } from './marked-text.ts';
import { eachElement, type MarkedContent, type TreeElement, type TreeKid } from './tree.ts';

/** The text inside an element, in reading order, with single spaces. */
export function textInside(kids: readonly TreeKid[], textOf: TextOf): string {
  const inside = (some: readonly TreeKid[]): string =>
    some
      .map((kid) =>
        kid.kind === 'marked' ? textOf(kid.page, kid.id) : kid.kind === 'element' ? inside(kid.kids) : '',
      )
      .join('');
  return inside(kids).replace(/\s+/g, ' ').trim();
}

function marksIn(kids: readonly TreeKid[]): MarkedContent[] {
  return kids.flatMap((kid) =>
    kid.kind === 'marked' ? [kid] : kid.kind === 'element' ? marksIn(kid.kids) : [],
  );
}

/** Numbers of marked content, by page. */
export type Marks = ReadonlyMap<number, ReadonlySet<number>>;

function grouped(marks: readonly MarkedContent[]): Marks {
  const found = new Map<number, Set<number>>();
  for (const { page, id } of marks) found.set(page, (found.get(page) ?? new Set<number>()).add(id));
  return found;
}

/**
 * The header cells of a table that goes on over several pages, from its second page on. The eye needs them there, the
 * ear has heard them (each header would be read once for every page).
 */
export function repeatedMarks(elements: readonly TreeElement[], textOf: TextOf): Marks {
  const repeated: MarkedContent[] = [];
  for (const { type, kids } of elements) {
    if (type !== 'TH') continue;
    const marks = marksIn(kids);
    const [first] = marks;
    if (first === undefined || marks.every(({ page }) => page === first.page)) continue;
    const texts = new Map<number, string>();
    for (const { page, id } of marks) texts.set(page, `${texts.get(page) ?? ''}${textOf(page, id)}`.trim());
    if (new Set(texts.values()).size === 1) repeated.push(...marks.filter(({ page }) => page !== first.page));
  }
  return grouped(repeated);
}

/** A picture itself, and not a `<figure>` around a caption and a chart or table. */
function isPicture({ type, details, kids }: TreeElement): boolean {
  return (
    type === 'Formula' ||
    (type === 'Figure' && (details.has('Alt') || kids.every((kid) => kid.kind !== 'element')))
  );
}

/** Marked content that belongs to a chart or picture and so is real also without text. */
export function pictureMarks(elements: readonly TreeElement[]): Marks {
  return grouped(
    elements
      .filter(isPicture)
      .flatMap((picture) => eachElement([picture]).flatMap(({ kids }) => kids))
      .filter((kid) => kid.kind === 'marked'),
  );
}
