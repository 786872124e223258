import { textTypes } from '../pdf/standard-types.ts';
import type { TreeElement, TreeKid } from './tree.ts';

/** Whether marked content was taken out of the tree (it has become an artifact). */
export type IsRemoved = (page: number, id: number) => boolean;

const inline = new Set([
  'Span',
  'Quote',
  'Note',
  'Code',
  'Link',
  'Strong',
  'Em',
  'Sub',
  'Reference',
  'Annot',
]);
/** What an element says beyond its type; such a one is not dissolved. */
const telling = ['Alt', 'ActualText', 'E', 'Lang', 'A', 'ID'];
/** Without kids these say nothing. */
const hollow = new Set(['NonStruct', 'Div', 'Span', 'Lbl', 'P', 'Caption']);
const none: ReadonlyMap<string, string> = new Map();

const isInline = (kid: TreeKid): boolean => kid.kind !== 'element' || inline.has(kid.type);

function isBare({ type, details }: TreeElement): boolean {
  return type === 'NonStruct' && (details.size === 0 || !telling.some((key) => details.has(key)));
}

/** A figure that only wraps a caption and a chart or table; the one with the description is inside it. */
function isWrapper({ type, details }: TreeElement, kids: readonly TreeKid[]): boolean {
  return (
    type === 'Figure' &&
    !details.has('Alt') &&
    !details.has('ActualText') &&
    kids.some((kid) => kid.kind === 'element')
  );
}

/**
 * The tree as PDF/UA-1 wants it, from the tree as Chromium writes it: list bodies, no figure around a figure, no loose
 * text between blocks, and none of the groups without meaning that make up most of it.
 *
 * @param newNumber the number of an object that is to be
 */
export function mendTree(
  tops: readonly TreeElement[],
  isRemoved: IsRemoved,
  newNumber: () => number,
): TreeElement[] {
  const made = (type: string, kids: readonly TreeKid[]): TreeElement => ({
    kind: 'element',
    type,
    number: newNumber(),
    details: none,
    kids,
  });
  /** Runs of text among blocks become paragraphs of their own, so that no block holds loose content. */
  const paragraphs = (kids: readonly TreeKid[]): TreeKid[] => {
    const out: TreeKid[] = [];
    let run: TreeKid[] = [];
    const close = (): void => {
      if (run.length > 0) out.push(made('P', run));
      run = [];
    };
    for (const kid of kids) {
      if (isInline(kid)) run.push(kid);
      else {
        close();
        out.push(kid);
      }
    }
    close();
    return out;
  };
  /** A list item is a label and a body (veraPDF 7.2-20); Chromium leaves out the body. */
  const listItem = (kids: readonly TreeKid[]): readonly TreeKid[] => {
    const label = kids.filter((kid) => kid.kind === 'element' && kid.type === 'Lbl');
    const rest = kids.filter((kid) => !label.includes(kid));
    const [only] = rest;
    if (rest.length === 1 && only?.kind === 'element' && only.type === 'LBody') return kids;
    return [...label, made('LBody', rest)];
  };
  const mendKids = (kids: readonly TreeKid[], parent: string): TreeKid[] => {
    const out: TreeKid[] = [];
    for (const kid of kids) {
      if (kid.kind === 'element') out.push(...mendElement(kid, parent));
      else if (kid.kind === 'object' || !isRemoved(kid.page, kid.id)) out.push(kid);
    }
    return out;
  };
  const mendElement = (element: TreeElement, parent: string): readonly TreeKid[] => {
    const { type } = element;
    const dissolves = isBare(element);
    // Inside a dissolved element the parent is the one above it.
    const kids = mendKids(element.kids, dissolves ? parent : type);
    if (dissolves) {
      // In a paragraph its text flows on; among blocks its text is a paragraph.
      const isLoose = !textTypes.has(parent) && parent !== 'LI' && kids.some(isInline);
      return isLoose ? paragraphs(kids) : kids;
    }
    if (type === 'LI') return [{ ...element, kids: listItem(kids) }];
    if (isWrapper(element, kids)) return [{ ...element, type: 'Div', kids: paragraphs(kids) }];
    if (textTypes.has(type) || !kids.some(isInline))
      return kids.length === 0 && hollow.has(type) ? [] : [{ ...element, kids }];
    return [{ ...element, kids: ['Table', 'TR', 'L'].includes(type) ? kids : paragraphs(kids) }];
  };
  return mendKids(tops, '').filter((kid) => kid.kind === 'element');
}
