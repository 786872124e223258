import { unpackXml } from '../sources/xlsx/unpack.ts';
import { readWorkbook } from '../sources/xlsx/workbook.ts';
import type { Piece } from './piece.ts';

/** Rows of every sheet, hidden rows, columns and sheets too; null when the file cannot be read. */
export async function readXlsxPieces(bytes: Uint8Array): Promise<readonly Piece[] | null> {
  const workbook = await readWorkbook(bytes);
  if (typeof workbook === 'string') return null;
  const parts = unpackXml(bytes);
  const notes =
    typeof parts === 'string' ? [] : [...parts].filter(([name]) => /comments\d*\.xml$/.test(name));
  return [
    ...workbook.sheets.flatMap(({ name, rows }) => {
      const [columns = [], ...body] = rows.map((row) =>
        row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? cell : String(cell.number))),
      );
      return body.map(
        (cells, index): Piece => ({
          where: `sheet ${name}, row ${index + 2}`,
          indicator: null,
          text: cells.join(' '),
          cells,
          columns,
        }),
      );
    }),
    ...notes.map(
      ([name, xml]): Piece => ({ where: name, indicator: null, text: plain(new TextDecoder().decode(xml)) }),
    ),
  ];
}

/** Paragraphs and table rows of a Word document, hidden text, alternative texts and comments too. */
export function readDocxPieces(
  bytes: Uint8Array,
  indicatorNamed: ReadonlyMap<string, string>,
): readonly Piece[] | null {
  const parts = unpackXml(bytes);
  if (typeof parts === 'string') return null;
  const pieces: Piece[] = [];
  for (const [name, part] of parts) {
    if (!/^word\/[^/]+\.xml$/.test(name) || /(styles|settings|fontTable|numbering|theme)/.test(name))
      continue;
    const xml = new TextDecoder().decode(part);
    let indicator: string | null = null;
    let columns: readonly string[] = [];
    for (const [block] of xml.matchAll(/<w:tbl>|<w:tr\b[\s\S]*?<\/w:tr>|<w:p\b[\s\S]*?<\/w:p>/g)) {
      if (block === '<w:tbl>') {
        columns = [];
        continue;
      }
      const text = plain(block);
      for (const [, told = ''] of block.matchAll(/\bdescr="([^"]*)"/g))
        pieces.push({ where: `${name} alt`, indicator, text: plain(told) });
      if (block.startsWith('<w:tr')) {
        const cells = [...block.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => plain(cell));
        if (columns.length === 0) columns = cells;
        else pieces.push({ where: name, indicator, text, cells, columns });
        continue;
      }
      if (/<w:pStyle w:val="(Heading|Rubrik)/i.test(block)) indicator = indicatorNamed.get(text) ?? null;
      if (text !== '') pieces.push({ where: name, indicator, text });
    }
  }
  return pieces;
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
