import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { cleanText } from '../xml-text.ts';
import type { Words } from './blocks.ts';

export const languageTags: Readonly<Record<string, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** Words as runs, with links to bookmarks and addresses. */
export function writeWords(
  words: readonly Words[],
  bookmarks: ReadonlyMap<string, string>,
): readonly ParagraphChild[] {
  return words.flatMap((one): readonly ParagraphChild[] => {
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
