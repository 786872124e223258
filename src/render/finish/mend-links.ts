import { type DraftFile, draftText } from './draft-file.ts';
import type { TextOf } from './marked-text.ts';
import { dictionaryOf } from './printed-file.ts';
import { stringText, writtenText } from './strings.ts';
import { dictionary, entries } from './syntax.ts';
import type { TreeElement } from './tree.ts';
import { textInside } from './tree-text.ts';

/** Each link says in words where it leads (veraPDF 7.18.5-2): its own text, or its address when it has none. */
export function mendLinks(draft: DraftFile, elements: readonly TreeElement[], textOf: TextOf): void {
  for (const { type, kids } of elements) {
    if (type !== 'Link') continue;
    for (const kid of kids) {
      if (kid.kind !== 'object') continue;
      const text = draftText(draft, kid.target);
      const annotation = text?.startsWith('<<') ? entries(text) : undefined;
      if (annotation === undefined || annotation.has('Contents')) continue;
      const address = dictionaryOf(draft.file, annotation.get('A'))?.get('URI');
      const words = textInside(kids, textOf) || (address === undefined ? '' : stringText(address));
      if (words === '') continue;
      draft.changed.set(kid.target, {
        text: dictionary(annotation.set('Contents', writtenText(words))),
      });
    }
  }
}
