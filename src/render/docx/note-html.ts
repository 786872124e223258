import { parseDocument } from 'htmlparser2';
import { type Block, headingLevel, type ParagraphStyle, type Words } from './blocks.ts';

type HtmlNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<HtmlNode, { name: string; attribs: object }>;
type Look = Omit<Words, 'text'>;

const inlineLook: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
};
/** A report may have been stored and changed by hand: what is not to be read is passed by. */
const silent = new Set(['script', 'style', 'template', 'svg', 'iframe', 'object', 'title', 'head']);
const allowedAddress = /^(?:https?:\/\/|mailto:|#)/i;

/**
 * A note's HTML as blocks: paragraphs, headings, lists, quotes and tables, with strong, emphasised and linked
 * words and words in other languages. What has no counterpart keeps its text; links to anything but the web, an
 * e-mail address or a place in the document lose their target.
 *
 * @param prefix names the counted lists of the note, unlike those of any other note
 */
export function noteHtmlBlocks(
  html: string,
  options: { readonly style: ParagraphStyle; readonly language: string; readonly prefix: string },
): readonly Block[] {
  let lists = 0;
  const base: Look = options.language === '' ? {} : { language: options.language };

  const blocksOf = (nodes: readonly HtmlNode[], style: ParagraphStyle): readonly Block[] => {
    const made: Block[] = [];
    let loose: HtmlNode[] = [];
    const close = (): void => {
      const words = tidy(loose.flatMap((node) => wordsOf(node, base)));
      if (words.length > 0) made.push({ kind: 'paragraph', style, words });
      loose = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !isBlock(node.name)) {
        loose.push(node);
        continue;
      }
      close();
      made.push(...blockOf(node, style));
    }
    close();
    return made;
  };

  const blockOf = (element: Element, style: ParagraphStyle): readonly Block[] => {
    const { name, children } = element;
    if (name === 'ul' || name === 'ol') return listOf(element, 0);
    if (name === 'table') return tableOf(element);
    if (name === 'blockquote') return blocksOf(children, 'QuoteBody');
    if (/^h[1-6]$/.test(name)) {
      const words = tidy(children.flatMap((child) => wordsOf(child, base)));
      // The page's h1 is the title of the document, so that its h2 is a heading of level 1.
      const level = headingLevel(Number(name.slice(1)) - 1);
      return words.length === 0 ? [] : [{ kind: 'heading', level, words, id: '', opens: false }];
    }
    return blocksOf(children, style);
  };

  const listOf = (element: Element, depth: number): readonly Block[] => {
    lists += 1;
    const list = element.name === 'ol' ? `${options.prefix}-${lists}` : null;
    return element.children.filter(isElement).flatMap((entry): readonly Block[] => {
      const inner = entry.children.filter(isElement).filter(({ name }) => name === 'ul' || name === 'ol');
      const words = tidy(
        entry.children
          .filter((child) => !inner.includes(child as Element))
          .flatMap((child) => wordsOf(child, base)),
      );
      return [{ kind: 'item', list, depth, words }, ...inner.flatMap((one) => listOf(one, depth + 1))];
    });
  };

  return blocksOf(parseDocument(html).children, options.style);
}

function tableOf(element: Element): readonly Block[] {
  const rows = descendants(element, 'tr').map((row) =>
    row.children.filter(isElement).map((cell) =>
      tidy(wordsOf(cell, {}))
        .map((words) => words.text)
        .join(''),
    ),
  );
  const [head, ...body] = rows;
  if (head === undefined) return [];
  const columns = head.map((text) => ({ text, numeric: false }));
  // Rows are made as long as the head: a ragged row would move its cells to other columns.
  const even = body.map((row) => columns.map((_, index) => row[index] ?? ''));
  return [{ kind: 'table', table: { caption: '', note: '', columns, rows: even } }];
}

function descendants(element: Element, name: string): readonly Element[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

function wordsOf(node: HtmlNode, look: Look): readonly Words[] {
  if (node.type === 'text') return [{ text: node.data, ...look }];
  if (!isElement(node) || silent.has(node.name)) return [];
  if (node.name === 'br') return [{ text: '\n', ...look }];
  const { lang = '', dir = '', href = '' } = node.attribs;
  const inside: Look = {
    ...look,
    // Words in another language are marked with em, which is no emphasis there.
    ...(lang === '' ? inlineLook[node.name] : { language: lang }),
    ...(dir === 'rtl' ? { rightToLeft: true } : {}),
    ...(node.name === 'a' && allowedAddress.test(href) ? { link: href } : {}),
  };
  const words = node.children.flatMap((child) => wordsOf(child, inside));
  return isBlock(node.name) ? [...words, { text: ' ', ...look }] : words;
}

/** White space as a browser shows it: one space between words, none at the ends. */
function tidy(words: readonly Words[]): readonly Words[] {
  const spaced = words.map((one) =>
    one.text === '\n' ? one : { ...one, text: one.text.replace(/[ \t\r\n\f]+/g, ' ') },
  );
  const made: Words[] = [];
  for (const one of spaced) {
    const before = made.at(-1)?.text ?? ' ';
    const text = /[ \n]$/.test(before) ? one.text.replace(/^ /, '') : one.text;
    if (text !== '') made.push({ ...one, text });
  }
  const last = made.at(-1);
  if (last) made[made.length - 1] = { ...last, text: last.text.replace(/[ \n]+$/, '') };
  return made.filter((one) => one.text !== '');
}

function isElement(node: HtmlNode): node is Element {
  return 'name' in node && 'attribs' in node;
}

function isBlock(name: string): boolean {
  return /^(?:p|div|section|article|ul|ol|li|h[1-6]|blockquote|table|pre|hr|dl|dt|dd|figure|details|summary)$/.test(
    name,
  );
}
