import { type DraftFile, draftText } from './draft-file.ts';
import type { TextOf } from './marked-text.ts';
import { stringText, writtenText } from './strings.ts';
import { dictionary, entries, reference } from './syntax.ts';
import type { TreeElement } from './tree.ts';
import { textInside } from './tree-text.ts';

/**
 * Bookmarks read as the headings that they lead to. Chromium writes the words of a heading at the top of a page twice
 * ("11 Sammanfattning Sammanfattning").
 */
export function mendBookmarks(
  draft: DraftFile,
  outline: string | undefined,
  elements: readonly TreeElement[],
  textOf: TextOf,
): void {
  const headings = new Map(elements.map((element) => [element.number, element]));
  const seen = new Set<number>();
  const waiting = [reference(outline)];
  while (waiting.length > 0) {
    const number = waiting.pop();
    const text = number === undefined || seen.has(number) ? undefined : draftText(draft, number);
    if (number === undefined || !text?.startsWith('<<')) continue;
    seen.add(number);
    const item = entries(text);
    waiting.push(reference(item.get('Next')), reference(item.get('First')));
    const heading = headings.get(reference(item.get('SE')) ?? -1);
    const title = item.get('Title');
    if (heading === undefined || title === undefined) continue;
    const words = textInside(heading.kids, textOf);
    if (words !== '' && words !== stringText(title))
      draft.changed.set(number, { text: dictionary(item.set('Title', writtenText(words))) });
  }
}
