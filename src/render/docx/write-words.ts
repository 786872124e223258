import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { LanguagePart } from '../own-words.ts';
import { cleanText } from '../xml-text.ts';
import type { Words } from './blocks.ts';

export const languageTags: Readonly<Record<string, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** What runs are made with. */
export interface WordContext {
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Parts a text at words in another language than the document's. */
  readonly find: (text: string) => readonly LanguagePart[];
}

/** Words as runs, with links to bookmarks and addresses; what is in another language is a run of its own. */
export function writeWords(
  words: readonly Words[],
  { bookmarks, find }: WordContext,
): readonly ParagraphChild[] {
  const parts = words.flatMap((one) =>
    one.language ? [one] : find(one.text).map((part): Words => ({ ...one, ...part })),
  );
  return parts.flatMap((one): readonly ParagraphChild[] => {
    const { link = '' } = one;
    const anchor = link.startsWith('#') ? bookmarks.get(link.slice(1)) : undefined;
    if (anchor !== undefined) return [new InternalHyperlink({ anchor, children: runsOf(one, true) })];
    if (link === '' || link.startsWith('#')) return runsOf(one, false);
    return [new ExternalHyperlink({ link: cleanText(link), children: runsOf(one, true) })];
  });
}

function runsOf(words: Words, linked: boolean): TextRun[] {
  const { text, bold = false, italic = false, language = '', rightToLeft = false } = words;
  const tag = languageTags[language] ?? language;
  return cleanText(text)
    .split('\n')
    .map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: italic } : {}),
          ...(rightToLeft ? { rightToLeft } : {}),
          ...(tag === '' ? {} : { language: rightToLeft ? { bidirectional: tag } : { value: tag } }),
          ...(linked ? { style: 'Hyperlink' } : {}),
        }),
    );
}
