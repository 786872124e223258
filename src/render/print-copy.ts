/** A page as it is handed to the browser for paper: the same document, without what only a screen has use for. */
export interface PrintCopy {
  readonly html: string;
  /** Nothing of it is shown on the screen, so that it is laid out once, for paper. */
  readonly isUnseen: boolean;
}

const fontFace = /@font-face\s*\{[^}]*\}/g;
/**
 * A picture that a style rule asks for is fetched when the page is laid out: for paper alone, that is too late. What
 * stands in the page itself, as a gradient of a drawing does, is at hand.
 */
const asksPicture = /\burl\(\s*(?!["']?#)|image-set\(/i;
const unseen = '<style>@media screen{body{display:none!important}}</style>';

/**
 * The copy of a page that is printed. Laid out on the screen first, on paper, and on the screen again, a page takes a
 * third longer to print; the same bytes come of both.
 */
export function printCopy(html: string): PrintCopy {
  const end = html.search(/<\/head>/i);
  if (end === -1) return { html, isUnseen: false };
  const head = html.slice(0, end);
  const body = html.slice(end);
  const rules = head.replace(fontFace, '');
  const isUnseen = !asksPicture.test(rules) && !asksPicture.test(body);
  return {
    html: `${withFontsOf(head, rules, body)}${isUnseen ? unseen : ''}${withoutTwins(rules, body)}`,
    isUnseen,
  };
}

/** References and codes by which a text may hold a sign that does not stand in it. */
const hiddenSign = /&(?!(?:amp|lt|gt|quot|nbsp|#39|#x27|#x60|#x3D);)[a-z#]|\\[0-9a-f]{3}/i;
/** Put together with the letter before, a mark gives a letter that does not stand in the text either. */
const combining = /\p{M}/u;

function rangeHolds(range: string, signs: ReadonlySet<number>): boolean {
  return range.split(',').some((part) => {
    const [from = '', to = from] = part
      .trim()
      .replace(/^u\+/i, '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    if (!(Number(from) > 0xff) || Number.isNaN(to)) return true;
    for (const sign of signs) if (sign >= Number(from) && sign <= Number(to)) return true;
    return false;
  });
}

/** The head without the fonts of which no sign is used: the browser would unpack them for each page. */
function withFontsOf(head: string, rules: string, body: string): string {
  const text = `${rules}${body}`;
  const used = new Set(text.match(/[^\0-\u00FF]/gu) ?? []);
  if (hiddenSign.test(text) || [...used].some((sign) => combining.test(sign))) return head;
  const signs = new Set([...used].map((sign) => sign.codePointAt(0)!));
  return head.replace(fontFace, (rule) => {
    const range = /unicode-range:([^;}]*)/i.exec(rule)?.[1];
    return range === undefined || rangeHolds(range, signs) ? rule : '';
  });
}

const hidesTwins = '.twin { display: none; }';

/**
 * The page with empty twins, the tables of what is drawn, where its styles keep them from paper and say nothing else
 * of what stands inside them.
 */
function withoutTwins(rules: string, body: string): string {
  const others = rules.replace(hidesTwins, '').replaceAll('.twin summary', '');
  if (!rules.includes(hidesTwins) || /\.twin\b|\bdetails\b/.test(others)) return body;
  return body.replace(/(<details class="twin">)(?:(?!<details)[\s\S])*?(<\/details>)/g, '$1$2');
}
