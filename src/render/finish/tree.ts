import { objectStart, type PrintedFile } from './printed-file.ts';
import { nameText } from './strings.ts';
import { eachEntry, eachItem, reference, wholeNumber } from './syntax.ts';

/** Content on a page that belongs to an element. */
export interface MarkedContent {
  readonly kind: 'marked';
  /** The page's object. */
  readonly page: number;
  readonly id: number;
}

/** An annotation (a link) that belongs to an element. */
export interface ObjectReference {
  readonly kind: 'object';
  readonly page: number | undefined;
  readonly target: number;
}

export interface TreeElement {
  readonly kind: 'element';
  /** As written: `LI`, `Strong`, … */
  readonly type: string;
  /** Of its object. */
  readonly number: number;
  /** What it says beside type, place and kids, as it is written. */
  readonly details: ReadonlyMap<string, string>;
  readonly kids: readonly TreeKid[];
}

export type TreeKid = TreeElement | MarkedContent | ObjectReference;

const none: ReadonlyMap<string, string> = new Map();

/** A dictionary of the tree, whatever it turns out to be. */
interface Node {
  type: string;
  /** The page that it names. */
  page: number | undefined;
  /** Where its kids stand; -1 for none. */
  kids: number;
  kidsEnd: number;
  isElement: boolean;
  details: Map<string, string> | undefined;
}

const isKey = (text: string, key: number, keyEnd: number, name: string): boolean =>
  keyEnd - key === name.length && text.startsWith(name, key);

function readNode(text: string, from: number): Node {
  const node: Node = {
    type: '',
    page: undefined,
    kids: -1,
    kidsEnd: -1,
    isElement: true,
    details: undefined,
  };
  eachEntry(text, from, (key, keyEnd, value, valueEnd) => {
    if (isKey(text, key, keyEnd, 'S')) node.type = text.slice(value + 1, valueEnd);
    else if (isKey(text, key, keyEnd, 'K')) {
      node.kids = value;
      node.kidsEnd = valueEnd;
    } else if (isKey(text, key, keyEnd, 'Pg')) node.page = wholeNumber(text, value);
    else if (isKey(text, key, keyEnd, 'Type')) {
      node.isElement = !text.startsWith('/MCR', value) && !text.startsWith('/OBJR', value);
    } else if (!isKey(text, key, keyEnd, 'P')) {
      node.details ??= new Map();
      node.details.set(text.slice(key, keyEnd), text.slice(value, valueEnd));
    }
  });
  return node;
}

/** The structure tree's top elements (one `Document` from Chromium), or none for an untagged PDF. */
export function readTree(file: PrintedFile, root: string | undefined): TreeElement[] {
  const { text } = file;
  const seen = new Set<number>();

  const readKid = (from: number, to: number, page: number | undefined): TreeKid | null => {
    if (text.startsWith('<<', from)) return readDictionary(from, undefined, page);
    const isReference = text.charCodeAt(to - 1) === 82;
    const number = wholeNumber(text, from);
    if (!isReference) return page === undefined ? null : { kind: 'marked', page, id: number };
    const start = objectStart(file, number);
    return start !== undefined && text.startsWith('<<', start) ? readDictionary(start, number, page) : null;
  };
  const readKids = (from: number, to: number, page: number | undefined): TreeKid[] => {
    const kids: TreeKid[] = [];
    const add = (kid: number, end: number): void => {
      const read = readKid(kid, end, page);
      if (read !== null) kids.push(read);
    };
    const number = text.charCodeAt(to - 1) === 82 ? wholeNumber(text, from) : undefined;
    const start = number === undefined ? from : objectStart(file, number);
    // The list of kids may be an object of its own.
    if (start !== undefined && text.charCodeAt(start) === 91) eachItem(text, start, add);
    else if (from !== -1) add(from, to);
    return kids;
  };
  const readDictionary = (
    from: number,
    number: number | undefined,
    above: number | undefined,
  ): TreeKid | null => {
    const node = readNode(text, from);
    const page = node.page ?? above;
    if (!node.isElement) {
      const target = reference(node.details?.get('Obj'));
      const id = Number(node.details?.get('MCID'));
      if (target !== undefined) return { kind: 'object', page, target };
      return page === undefined || Number.isNaN(id) ? null : { kind: 'marked', page, id };
    }
    // An element that is its own ancestor would never end; one that is no object of its own has no number.
    if (number === undefined || seen.has(number)) return null;
    seen.add(number);
    const kids = readKids(node.kids, node.kidsEnd, page);
    return { kind: 'element', type: nameText(node.type), number, details: node.details ?? none, kids };
  };

  const start = objectStart(file, reference(root) ?? 0);
  if (start === undefined) return [];
  const top = readNode(text, start);
  return readKids(top.kids, top.kidsEnd, undefined).filter((kid) => kid.kind === 'element');
}

/** Every element in reading order. */
export function eachElement(kids: readonly TreeKid[]): TreeElement[] {
  const found: TreeElement[] = [];
  const walk = (some: readonly TreeKid[]): void => {
    for (const kid of some) {
      if (kid.kind !== 'element') continue;
      found.push(kid);
      walk(kid.kids);
    }
  };
  walk(kids);
  return found;
}

/** What the elements refer to beside pages and one another. */
export function detailReferences(elements: readonly TreeElement[]): string[] {
  const found: string[] = [];
  for (const { details } of elements) {
    for (const value of details.values())
      if (value.includes(' R')) found.push(...(value.match(/\d+ \d+ R\b/g) ?? []));
  }
  return found;
}
