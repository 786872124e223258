/** A piece of a page. Text stands as strings between the elements. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
}

export interface HtmlPage {
  readonly root: HtmlElement;
  readonly comments: readonly string[];
}

const empty = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const piece = /<!--([\s\S]*?)-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads well-formed pages, such as kub writes, without being a browser. */
export function parseHtml(text: string): HtmlPage {
  const comments: string[] = [];
  const root = { tag: '', attributes: new Map<string, string>(), children: [] as (HtmlElement | string)[] };
  const open: { tag: string; attributes: ReadonlyMap<string, string>; children: (HtmlElement | string)[] }[] =
    [root];
  let at = 0;
  const say = (words: string): void => {
    if (words !== '') open.at(-1)?.children.push(unescapeHtml(words));
  };
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    say(text.slice(at, match.index));
    at = piece.lastIndex;
    const [, comment, slash, name, rest = ''] = match;
    if (comment !== undefined) comments.push(comment);
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (slash === '/') {
      const place = open.findLastIndex((element) => element.tag === tag);
      if (place > 0) open.length = place;
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, key = '', one, two, three] of rest.matchAll(attribute)) {
      attributes.set(key.toLowerCase(), unescapeHtml(one ?? two ?? three ?? ''));
    }
    const element = { tag, attributes, children: [] };
    open.at(-1)?.children.push(element);
    if (empty.has(tag) || rest.trimEnd().endsWith('/')) continue;
    if (tag === 'script' || tag === 'style') {
      // What stands in these is not markup; it ends at their own end tag only.
      const end = text.toLowerCase().indexOf(`</${tag}`, at);
      const raw = text.slice(at, end < 0 ? text.length : end);
      (element.children as string[]).push(raw);
      at = end < 0 ? text.length : text.indexOf('>', end) + 1;
      piece.lastIndex = at;
      continue;
    }
    open.push(element);
  }
  say(text.slice(at));
  return { root, comments };
}

/** Every element below, in document order, each with those above it (nearest last). */
export function* walkHtml(
  element: HtmlElement,
  above: readonly HtmlElement[] = [],
): Generator<readonly [HtmlElement, readonly HtmlElement[]]> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield [child, above];
    yield* walkHtml(child, [...above, child]);
  }
}

/** The text a reader meets inside an element, titles of drawings included. */
export function textOf(element: HtmlElement): string {
  return element.children
    .map((child) =>
      typeof child === 'string' ? child : ['script', 'style'].includes(child.tag) ? '' : textOf(child),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return named[String(name).toLowerCase()] ?? whole;
  });
}
