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
