import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { placesIn } from './destinations.ts';
import { addStream, draftOf, newNumber, reachedObjects } from './draft-file.ts';
import { markedTexts, type TextOf } from './marked-text.ts';
import { mendBookmarks } from './mend-bookmarks.ts';
import { mendContent, removedMarks } from './mend-content.ts';
import { mendLinks } from './mend-links.ts';
import { mendTree } from './mend-tree.ts';
import { type DocumentFacts, setMetadata } from './metadata.ts';
import { readPageContent } from './page-content.ts';
import { writePageNumbers } from './page-numbers.ts';
import { contentBytes, fontReader, pageHeight, readPages } from './pages.ts';
import { dictionaryOf, type PrintedFile } from './printed-file.ts';
import { dictionary, reference } from './syntax.ts';
import { detailReferences, eachElement, readTree } from './tree.ts';
import { pictureMarks, repeatedMarks } from './tree-text.ts';
import { writeFile } from './write-file.ts';
import { writeTree } from './write-tree.ts';

const none: ReadonlySet<number> = new Set();

function readContents(file: PrintedFile, catalog: ReadonlyMap<string, string>) {
  const fontsOf = fontReader(file);
  return readPages(file, catalog).map((page) => {
    const fontOf = fontsOf(page);
    let content = readPageContent(contentBytes(file, page), fontOf);
    return {
      page,
      fontOf,
      content: () => content,
      exchange: (bytes: Buffer) => {
        content = readPageContent(bytes, fontOf);
      },
    };
  });
}

/**
 * Makes of Chromium's PDF one that holds the machine-checkable rules of PDF/UA-1 (see `check-pdf.ts`) and is
 * smaller. The same file and facts give the same bytes; nothing that is seen on the pages changes but the numbers in
 * the contents.
 *
 * @param slots ids whose page numbers are to be written into the slots of the contents
 * @returns undefined where the page numbers could not be written
 */
export function finishPdf(
  file: PrintedFile,
  facts: DocumentFacts,
  slots: readonly string[] = [],
): Uint8Array | undefined {
  const root = file.trailer.get('Root')!;
  const catalog = dictionaryOf(file, root);
  const treeRoot = catalog?.get('StructTreeRoot');
  if (catalog === undefined || treeRoot === undefined) throw new RangeError('finishPdf: an untagged file');
  const draft = draftOf(file);
  const pages = readContents(file, catalog);
  if (slots.length > 0) {
    const places = placesIn(file);
    if (
      !writePageNumbers(
        pages,
        slots.map((id) => places.get(id)),
      )
    )
      return undefined;
  }
  const tops = readTree(file, treeRoot);
  const elements = eachElement(tops);
  const texts = new Map(
    pages.map(({ page, content, fontOf }) => [page.number, markedTexts(content(), fontOf)]),
  );
  const textOf: TextOf = (page, id) => texts.get(page)?.(id) ?? '';
  const pictures = pictureMarks(elements);
  const repeated = repeatedMarks(elements, textOf);
  const hash = createHash('sha256').update(JSON.stringify(facts));
  const removed = new Map<number, ReadonlySet<number>>();
  for (const { page, content } of pages) {
    const { number } = page;
    const gone = removedMarks(content(), pictures.get(number) ?? none, repeated.get(number) ?? none);
    removed.set(number, gone);
    const packed = deflateSync(mendContent(content(), pageHeight(file, page), gone));
    hash.update(packed);
    const found = new Map(page.entries);
    found.set('Contents', addStream(draft, '/Filter /FlateDecode', packed));
    if (found.has('Annots')) found.set('Tabs', '/S');
    draft.changed.set(number, { text: dictionary(found) });
  }
  const mended = mendTree(
    tops,
    (page, id) => removed.get(page)?.has(id) ?? false,
    () => newNumber(draft),
  );
  const kept = eachElement(mended);
  mendLinks(draft, kept, textOf);
  mendBookmarks(draft, catalog.get('Outlines'), kept, textOf);
  writeTree(
    draft,
    treeRoot,
    pages.map(({ page }) => page.number),
    mended,
  );
  const trailer = setMetadata(draft, catalog, facts, hash.digest('hex').slice(0, 32));
  draft.changed.set(reference(root)!, { text: dictionary(catalog) });
  const numbers = new Set(kept.map(({ number }) => number));
  const gone = new Set(elements.flatMap(({ number }) => (numbers.has(number) ? [] : [number])));
  const information = /\/Info (\d+ \d+ R)/.exec(trailer)![1]!;
  const objects = reachedObjects(draft, [root, information, ...detailReferences(kept)], numbers, (number) =>
    gone.has(number),
  );
  return writeFile(objects, `/Root ${root}${trailer}`);
}
