import type { StateInline } from 'markdown-it';
import { figureToken, parsePlaceholder, placeholderPattern } from './placeholders.ts';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/** Longest words in another language; looking further for their end from every bracket would take minutes. */
const longestWords = 500;
const rightToLeft = /^(?:ar|fa|he|ur|ckb|ps|yi|dv)\b/i;

/** `{{uppgift indikator period}}` → an empty span that the report fills with the published figure. */
export const figureRule: InlineRule = (state, silent) => {
  if (!state.src.startsWith('{{', state.pos)) return false;
  const match = placeholderPattern.exec(state.src.slice(state.pos, state.pos + 210));
  const placeholder = match?.index === 0 ? parsePlaceholder(match[1] ?? '') : null;
  if (!match || placeholder === null) return false;
  if (!silent) {
    const token = state.push('figure_open', 'span', 1);
    token.attrs = [['data-figure', figureToken(placeholder)]];
    state.push('figure_close', 'span', -1);
  }
  state.pos += match[0].length;
  return true;
};

/** `[text]{lang=ar}` → words in another language, read from right to left where that is its way. */
export const languageRule: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== '[') return false;
  const match = /^\[([^\]\n]+)\]\{lang=([a-zA-Z]{2,3}(?:-[a-zA-Z]{2,4})?)\}/.exec(
    state.src.slice(state.pos, state.pos + longestWords),
  );
  if (!match) return false;
  const [whole, words = '', language = ''] = match;
  if (!silent) {
    // An em carries its language into the PDF; a span loses it there.
    const token = state.push('language_open', 'em', 1);
    token.attrs = [
      ['lang', language],
      ...(rightToLeft.test(language) ? [['dir', 'rtl'] as [string, string]] : []),
    ];
    state.push('text', '', 0).content = words;
    state.push('language_close', 'em', -1);
  }
  state.pos += whole.length;
  return true;
};
