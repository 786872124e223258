const slot = /(<span\b[^>]*\bdata-page-of="([^"]*)"[^>]*>)[^<]*(<\/span>)/g;

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The ids whose page number the HTML asks for, in `<span data-page-of="id">`. */
export function askedPages(html: string): string[] {
  return [...html.matchAll(slot)].map((match) => unescaped(match[2]!));
}

/** The HTML with the number of its page in every `<span data-page-of="id">`. */
export function fillPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replace(slot, (whole, open: string, id: string, close: string) => {
    const number = pages.get(unescaped(id));
    return number === undefined ? whole : `${open}${number}${close}`;
  });
}

/** Digits of a slot: room for 9 999 pages. */
const slotLength = 4;

/** Slots that hold every digit between them. */
export const fewestSlots = 3;

/** What is printed in the slot of a number that is not known yet: "0123", "4567", "8901", … */
export function slotText(index: number): string {
  return Array.from({ length: slotLength }, (_, place) => (index * slotLength + place) % 10).join('');
}

/** The HTML with a slot in every `<span data-page-of="id">`, for `writePageNumbers`. */
export function fillSlots(html: string): string {
  let index = 0;
  return html.replace(slot, (_, open: string, _id: string, close: string) => {
    index += 1;
    return `${open}${slotText(index - 1)}${close}`;
  });
}
