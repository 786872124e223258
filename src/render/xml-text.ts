/** Signs that XML has no place for. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as an office document can hold it. */
export function cleanText(text: string): string {
  return text.replace(unwritable, '').normalize('NFC');
}
