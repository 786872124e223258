import { readPages } from './pages.ts';
import { dictionaryOf, type PrintedFile, resolved } from './printed-file.ts';
import { nameText, stringText } from './strings.ts';
import { items, reference } from './syntax.ts';

/** Entries of a name tree (PDF 32000-1, 7.9.6), the keys as text. */
function* treeEntries(file: PrintedFile, node: string | undefined): Generator<readonly [string, string]> {
  const found = dictionaryOf(file, node);
  const names = items(resolved(file, found?.get('Names')) ?? '[]');
  for (let at = 0; at + 1 < names.length; at += 2) yield [stringText(names[at]!), names[at + 1]!];
  for (const kid of items(resolved(file, found?.get('Kids')) ?? '[]')) yield* treeEntries(file, kid);
}

/** The browser writes the part after `#` as it stands in the address, where å is %C3%A5. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function pageOf(file: PrintedFile, written: string): number | undefined {
  const found = resolved(file, written);
  const place = found?.startsWith('<<') ? resolved(file, dictionaryOf(file, written)?.get('D')) : found;
  return place?.startsWith('[') ? reference(items(place)[0]) : undefined;
}

/** The page number (the first is 1) of each named place that a link leads to. */
export function placesIn(file: PrintedFile): Map<string, number> {
  const catalog = dictionaryOf(file, file.trailer.get('Root')) ?? new Map<string, string>();
  const numbers = new Map(readPages(file, catalog).map(({ number }, index) => [number, index + 1]));
  const plain = [...(dictionaryOf(file, catalog.get('Dests')) ?? [])].map(
    ([key, value]) => [nameText(key), value] as const,
  );
  const tree = dictionaryOf(file, catalog.get('Names'))?.get('Dests');
  const found = new Map<string, number>();
  for (const [key, value] of [...plain, ...treeEntries(file, tree)]) {
    const number = numbers.get(pageOf(file, value) ?? -1);
    if (number !== undefined) found.set(decodedName(key), number);
  }
  return found;
}
