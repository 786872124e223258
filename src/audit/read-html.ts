import { type HtmlElement, type HtmlPage, textOf, walkHtml } from './parse-html.ts';
import type { Piece } from './piece.ts';

const entryId = /^uppgift-(.+)$/;
const appendixId = /^bilaga-(.+?)(?:-\d+)?$/;
const spoken = [
  'alt',
  'aria-label',
  'aria-description',
  'title',
  'content',
  'summary',
  'value',
  'placeholder',
] as const;

/** Text, table rows, spoken texts and data attributes of a page, each with the indicator it stands under. */
export function readHtmlPieces(page: HtmlPage, indicators: ReadonlySet<string>): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [element, above] of walkHtml(page.root)) {
    const indicator = indicatorOf([...above, element], indicators);
    if (element.tag === 'table') pieces.push(...rowsOf(element, indicator));
    const isInTable = above.some(({ tag }) => tag === 'table');
    for (const [name, value] of element.attributes) {
      const isTold = name.startsWith('data-') || (spoken as readonly string[]).includes(name);
      if (
        !isTold ||
        isInTable ||
        (name === 'content' && element.tag === 'meta' && element.attributes.has('http-equiv'))
      )
        continue;
      pieces.push({ where: `${element.tag} ${name}`, indicator, text: value });
    }
    if (isInTable || ['table', 'script', 'style'].includes(element.tag)) continue;
    const own = element.children
      .filter((child) => typeof child === 'string')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
    const isScale = ['c-muted', 'number'].includes(element.attributes.get('class') ?? '');
    if (own !== '') pieces.push({ where: placeOf(element, above), indicator, text: own, isScale });
  }
  for (const comment of page.comments) pieces.push({ where: 'comment', indicator: null, text: comment });
  return pieces;
}

function indicatorOf(chain: readonly HtmlElement[], indicators: ReadonlySet<string>): string | null {
  for (const { attributes } of [...chain].reverse()) {
    const id = attributes.get('id') ?? '';
    const found = entryId.exec(id)?.[1] ?? appendixId.exec(id)?.[1];
    if (found === undefined) continue;
    // Ids of parts ("…-tabell") begin with the indicator's.
    for (let name = found; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
      if (indicators.has(name)) return name;
    }
  }
  return null;
}

function rowsOf(table: HtmlElement, indicator: string | null): readonly Piece[] {
  const rows = [...walkHtml(table)].filter(([element]) => element.tag === 'tr').map(([row]) => row);
  const caption = [...walkHtml(table)].find(([element]) => element.tag === 'caption')?.[0];
  const cellsOf = (row: HtmlElement): string[] =>
    row.children
      .filter((child) => typeof child !== 'string')
      .map((cell) => [textOf(cell), ...hiddenTexts(cell)].filter((text) => text !== '').join(' '));
  const [head, ...body] = rows;
  if (!head) return [];
  const columns = cellsOf(head);
  const where = `table ${table.attributes.get('id') ?? ''}`.trim();
  return body.map((row) => {
    const cells = cellsOf(row);
    return {
      where,
      indicator,
      text: cells.join(' '),
      cells,
      columns,
      caption: caption ? textOf(caption) : '',
    };
  });
}

/** data-*, title and the like on a cell and inside it. */
function hiddenTexts(cell: HtmlElement): string[] {
  const inside = [cell, ...[...walkHtml(cell)].map(([element]) => element)];
  return inside.flatMap(({ attributes }) =>
    [...attributes].flatMap(([name, value]) =>
      name.startsWith('data-') || (spoken as readonly string[]).includes(name) ? [value] : [],
    ),
  );
}

function placeOf(element: HtmlElement, above: readonly HtmlElement[]): string {
  const named = [...above, element].findLast(({ attributes }) => attributes.has('id'));
  return `${element.tag} #${named?.attributes.get('id') ?? ''}`;
}
