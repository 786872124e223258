import { roleMap, standardTypes } from '../pdf/standard-types.ts';
import { addObject, type DraftFile, draftText } from './draft-file.ts';
import { type PrintedFile, resolved } from './printed-file.ts';
import { dictionary, entries, items, reference } from './syntax.ts';
import { eachElement, type TreeElement, type TreeKid } from './tree.ts';

function kidText(kid: TreeKid, page: number | undefined): string {
  if (kid.kind === 'element') return `${kid.number} 0 R`;
  if (kid.kind === 'object')
    return `<</Type /OBJR/Obj ${kid.target} 0 R${kid.page === undefined ? '' : `/Pg ${kid.page} 0 R`}>>`;
  return kid.page === page ? String(kid.id) : `<</Type /MCR/Pg ${kid.page} 0 R/MCID ${kid.id}>>`;
}

function elementText(element: TreeElement, parent: string, details: ReadonlyMap<string, string>): string {
  const { type, kids } = element;
  const page = kids.find((kid) => kid.kind !== 'element')?.page;
  let text = `<</Type /StructElem/S /${type}/P ${parent}`;
  if (page !== undefined) text += `/Pg ${page} 0 R`;
  for (const [key, value] of details) text += `/${key} ${value}`;
  if (kids.length === 1) text += `/K ${kidText(kids[0]!, page)}`;
  else if (kids.length > 1) text += `/K [${kids.map((kid) => kidText(kid, page)).join(' ')}]`;
  return `${text}>>`;
}

/** From content and annotations back to the elements they belong to (PDF 32000-1, 14.7.4.4). */
function parentTree(draft: DraftFile, pages: readonly number[], elements: readonly TreeElement[]): string {
  const owners = new Map<number, (number | undefined)[] | number>();
  const pageOwners = new Map<number, (number | undefined)[]>();
  for (const page of pages) {
    const key = entries(draftText(draft, page)!).get('StructParents');
    if (key === undefined) continue;
    const list: (number | undefined)[] = [];
    pageOwners.set(page, list);
    owners.set(Number(key), list);
  }
  for (const { number, kids } of elements) {
    for (const kid of kids) {
      if (kid.kind === 'marked') {
        const list = pageOwners.get(kid.page);
        while (list !== undefined && list.length < kid.id) list.push(undefined);
        if (list !== undefined) list[kid.id] = number;
      } else if (kid.kind === 'object') {
        const text = draftText(draft, kid.target);
        const key = text?.startsWith('<<') ? entries(text).get('StructParent') : undefined;
        if (key !== undefined) owners.set(Number(key), number);
      }
    }
  }
  const owner = (number: number | undefined): string => (number === undefined ? 'null' : `${number} 0 R`);
  const sorted = [...owners].sort(([one], [other]) => one - other);
  const numbers = sorted.map(
    ([key, value]) =>
      `${key} ${typeof value === 'number' ? owner(value) : `[${value.map(owner).join(' ')}]`}`,
  );
  return `<</Nums [${numbers.join(' ')}]>>`;
}

/** Of a cell that spans one row and one column: what every cell does that says nothing else. */
const ordinarySpan = /<<\s*\/O\s*\/Table\s*\/(?:Row|Col)Span\s+1\s*>>\s*/g;

/** The attributes with the new names of the header cells, and without what goes without saying. */
function attributes(
  file: PrintedFile,
  written: string,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const text = resolved(file, written);
  if (text === undefined) return undefined;
  const list = (text.startsWith('[') ? items(text) : [text]).flatMap((item) => {
    const attribute = resolved(file, item) ?? item;
    if (!attribute.startsWith('<<') || !attribute.includes('/Headers')) return [attribute];
    const found = entries(attribute);
    const headers = items(resolved(file, found.get('Headers')) ?? '[]').flatMap((id) => names.get(id) ?? []);
    return [dictionary(found.set('Headers', `[${headers.join('')}]`))];
  });
  return list.length === 0 ? undefined : list.length === 1 ? list[0] : `[${list.join('')}]`;
}

/** Writes a tree back: elements, parents, identifiers, and the roles of types that are not standard. */
export function writeTree(
  draft: DraftFile,
  root: string,
  pages: readonly number[],
  tops: readonly TreeElement[],
): void {
  const elements = eachElement(tops);
  // The browser numbers cells by a counter that goes on from print to print: the same page must give the same bytes.
  const names = new Map<string, string>();
  let identifiers = '';
  for (const { details, number } of elements) {
    const id = details.get('ID');
    if (id === undefined) continue;
    const name = `(cell${String(names.size + 1).padStart(6, '0')})`;
    names.set(id, name);
    identifiers += `${name}${number} 0 R `;
  }
  const write = (element: TreeElement, parent: string): void => {
    const details = element.details.size === 0 ? element.details : new Map(element.details);
    if (details instanceof Map && details.size > 0) {
      const id = details.get('ID');
      if (id !== undefined) details.set('ID', names.get(id)!);
      const said = details.get('A')?.replace(ordinarySpan, '');
      const mended =
        said === undefined || /^\[\s*\]$/.test(said) ? undefined : attributes(draft.file, said, names);
      if (mended === undefined) details.delete('A');
      else details.set('A', mended);
    }
    draft.changed.set(element.number, { text: elementText(element, parent, details) });
    for (const kid of element.kids) if (kid.kind === 'element') write(kid, `${element.number} 0 R`);
  };
  for (const top of tops) write(top, root);
  const number = reference(root)!;
  const found = entries(draftText(draft, number)!);
  found.set('K', `[${tops.map((top) => `${top.number} 0 R`).join(' ')}]`);
  found.set('ParentTree', addObject(draft, parentTree(draft, pages, elements)));
  if (!found.has('ParentTreeNextKey')) found.set('ParentTreeNextKey', String(pages.length));
  if (identifiers === '') found.delete('IDTree');
  else found.set('IDTree', addObject(draft, `<</Names [${identifiers}]>>`));
  const roles = new Map<string, string>();
  for (const { type } of elements) {
    const role = roleMap[type];
    if (!standardTypes.has(type) && role !== undefined) roles.set(type, `/${role}`);
  }
  if (roles.size > 0)
    found.set('RoleMap', dictionary(new Map([...roles].sort(([one], [other]) => (one < other ? -1 : 1)))));
  draft.changed.set(number, { text: dictionary(found) });
}
