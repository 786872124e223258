/** Markup that may stand in a page as it is. Everything else is text and is escaped. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Part[];

/** Text as it stands in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Markup that was made elsewhere (a drawing, a style sheet) and is known to be safe. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Nothing, where a part of a page is left out. */
export const nothing: Html = { markup: '' };

/** A template whose values are escaped unless they are markup themselves; lists are joined, null is left out. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = strings.map((text, index) => text + (index < parts.length ? put(parts[index] ?? null) : ''));
  return { markup: pieces.join('') };
}

function put(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return isList(part) ? part.map(put).join('') : part.markup;
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

/** Data for a script, in a form that cannot end the element it stands in. */
export function jsonForScript(value: unknown): Html {
  return { markup: JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028') };
}
