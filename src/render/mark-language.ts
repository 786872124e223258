import { exactly, languageFinder, type OwnWords } from './own-words.ts';

/** Styles and scripts whole, a declaration, a tag with its attributes, or text. */
const pieces =
  /<(style|script)\b[\s\S]*?<\/\1>|<![^>]*>|<(\/?)([a-zA-Z][\w-]*)([^">]*(?:"[^"]*"[^">]*)*)>|[^<]+/g;

const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/** Elements that hold text and no markup. */
const plain = new Set(['title', 'desc', 'option', 'textarea']);

/**
 * Gives words in another language than the page's a language where they stand, so that they are read aloud by a voice
 * of their own (WCAG 3.1.2): in titles that are linked, cells of tables, captions and charts, by whatever template.
 * What already stands in its own language is left alone, and so is text that can hold no markup.
 */
export function markLanguage(page: string, pageLanguage: string, words: OwnWords): string {
  if (words.size === 0) return page;
  const find = languageFinder(words, inMarkup);
  const open: { readonly tag: string; readonly language: string }[] = [];
  return page.replace(pieces, (piece, whole?: string, slash?: string, tag?: string, attributes?: string) => {
    if (whole !== undefined || piece.startsWith('<!')) return piece;
    const around = open.at(-1) ?? { tag: '', language: pageLanguage };
    if (tag === undefined) {
      if (around.language !== pageLanguage || plain.has(around.tag)) return piece;
      const mark = around.tag === 'text' || around.tag === 'tspan' ? 'tspan' : 'em';
      return find(piece)
        .map(({ text, language }) =>
          language === '' ? text : `<${mark} lang="${language}">${text}</${mark}>`,
        )
        .join('');
    }
    if (slash === '/') open.pop();
    else if (!empty.has(tag) && attributes?.endsWith('/') !== true) {
      open.push({ tag, language: /\slang="([^"]*)"/.exec(attributes ?? '')?.[1] ?? around.language });
    }
    return piece;
  });
}

/** A word as templates and drawings write it: each has its own way with quotes. */
function inMarkup(word: string): string {
  return exactly(word)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '(?:"|&quot;)')
    .replaceAll("'", "(?:'|&#39;|&#x27;)")
    .replaceAll('=', '(?:=|&#x3D;)')
    .replaceAll('`', '(?:`|&#x60;)');
}
