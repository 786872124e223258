import { dictionaryOf, objectStart, type PrintedFile, resolved } from './printed-file.ts';
import { nameText } from './strings.ts';
import { type Entries, entries, items, reference } from './syntax.ts';

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

const placing: ReadonlySet<string> = new Set(['Type', 'S', 'P', 'Pg', 'K']);
const none: ReadonlyMap<string, string> = new Map();

function kidTexts(written: string | undefined): string[] {
  if (written === undefined) return [];
  return written.startsWith('[') ? items(written) : [written];
}

/** The structure tree's top elements (one `Document` from Chromium), or none for an untagged PDF. */
export function readTree(file: PrintedFile, root: string | undefined): TreeElement[] {
  const seen = new Set<number>();

  const readKid = (written: string, page: number | undefined): TreeKid | null => {
    const number = reference(written);
    if (number === undefined && !written.startsWith('<<'))
      return page === undefined || !/^\d+$/.test(written)
        ? null
        : { kind: 'marked', page, id: Number(written) };
    const start = number === undefined ? undefined : objectStart(file, number);
    if (number !== undefined && (start === undefined || !file.text.startsWith('<<', start))) return null;
    const found = start === undefined ? entries(written) : entries(file.text, start);
    const own = reference(found.get('Pg')) ?? page;
    const type = found.get('Type');
    if (type === '/OBJR') {
      const target = reference(found.get('Obj'));
      return target === undefined ? null : { kind: 'object', page: own, target };
    }
    if (type === '/MCR') {
      const id = Number(found.get('MCID'));
      return own === undefined || Number.isNaN(id) ? null : { kind: 'marked', page: own, id };
    }
    // An element that is its own ancestor would never end; one that is no object of its own has no number.
    if (number === undefined || seen.has(number)) return null;
    seen.add(number);
    return readElement(number, found, own);
  };
  const readElement = (number: number, found: Entries, page: number | undefined): TreeElement => {
    const kids: TreeKid[] = [];
    for (const kid of kidTexts(resolvedArray(file, found.get('K')))) {
      const read = readKid(kid, page);
      if (read !== null) kids.push(read);
    }
    const details = [...found].filter(([key]) => !placing.has(key));
    return {
      kind: 'element',
      type: nameText(found.get('S')?.slice(1) ?? ''),
      number,
      details: details.length === 0 ? none : new Map(details),
      kids,
    };
  };
  const kids = dictionaryOf(file, root)?.get('K');
  return kidTexts(resolvedArray(file, kids))
    .map((kid) => readKid(kid, undefined))
    .filter((kid) => kid?.kind === 'element');
}

/** The list of kids may be an object of its own; a kid that is one is left as it stands. */
function resolvedArray(file: PrintedFile, written: string | undefined): string | undefined {
  if (reference(written) === undefined) return written;
  const found = resolved(file, written);
  return found?.startsWith('[') ? found : written;
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
