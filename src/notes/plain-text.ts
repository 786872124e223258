/** Text as a reader sees it, with the way back to the text as it was typed. */
export interface PlainText {
  readonly text: string;
  /** Per character of `text`: its place in the typed text; one more than there are characters. */
  readonly places: readonly number[];
}

const entity = /^&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(nbsp|ndash|mdash|shy|commat|period|hyphen));/;
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  shy: '',
  commat: '@',
  period: '.',
  hyphen: '-',
};

/**
 * Undoes what hides a number from a search but not from a reader: entities, Markdown marks, other
 * dashes and spaces, digits of other scripts, invisible characters.
 */
export function readPlainText(typed: string): PlainText {
  let text = '';
  const places: number[] = [];
  let place = 0;
  while (place < typed.length) {
    const found = typed[place] === '&' ? entity.exec(typed.slice(place, place + 12)) : null;
    const length = found ? found[0].length : codePointLength(typed, place);
    const shown = found ? decode(found) : typed.slice(place, place + length);
    for (const character of plain(shown)) {
      text += character;
      places.push(place);
    }
    place += length;
  }
  places.push(typed.length);
  return { text, places };
}

function codePointLength(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
}

function decode(found: RegExpExecArray): string {
  if (found[3] !== undefined) return named[found[3]] ?? '';
  const code = found[1] !== undefined ? Number(found[1]) : Number.parseInt(found[2] ?? '0', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function plain(character: string): string {
  if (/[\p{Cf}\p{Mn}*`\\]/u.test(character)) return '';
  if (/\p{Pd}|\u2212/u.test(character)) return '-';
  if (character !== '\n' && /\s/u.test(character)) return ' ';
  if (/\p{Nd}/u.test(character)) return digit(character);
  const compatible = character.normalize('NFKC');
  return compatible.length === 1 ? compatible : (character[0] ?? '');
}

/** Decimal digits stand in runs of ten in Unicode, each starting at a zero. */
function digit(character: string): string {
  const ascii = character.normalize('NFKC');
  if (/^\d$/.test(ascii)) return ascii;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
