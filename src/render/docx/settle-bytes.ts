import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { mendContents } from './mend-contents.ts';

/** The earliest time a zip archive can say, in the time zone that it is written in. */
const earliest = new Date(1980, 0, 1);

/**
 * The same document in the same bytes whenever it is made: the date of the report in place of the clock's,
 * relationships and bookmarks numbered as they come in place of numbers drawn at random or counted since the
 * program began, files in order and dated alike.
 *
 * @param date ISO date of the report
 */
export function settleBytes(archive: Uint8Array, date: string): Uint8Array {
  const files = new Map(Object.entries(unzipSync(archive)));
  const change = (name: string, edit: (xml: string) => string): void => {
    const file = files.get(name);
    if (file) files.set(name, strToU8(edit(strFromU8(file))));
  };
  change('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`),
  );
  const drawn = new Map<string, string>();
  change('word/_rels/document.xml.rels', (xml) =>
    // What the library numbers itself is left; what it draws at random is no number.
    xml.replace(/\bId="(rId(?!\d+")[^"]+)"/g, (_, id: string) => {
      const settled = drawn.get(id) ?? `rIdLink${drawn.size + 1}`;
      drawn.set(id, settled);
      return `Id="${settled}"`;
    }),
  );
  let marks = 0;
  const open: number[] = [];
  change('word/document.xml', (xml) =>
    mendContents(xml)
      .replace(/\br:id="(rId[^"]+)"/g, (whole, id: string) => {
        const settled = drawn.get(id);
        return settled === undefined ? whole : `r:id="${settled}"`;
      })
      // The library gives every bookmark the same number, or one that it counts since the program began.
      .replace(/<w:bookmark(Start|End)\b[^>]*>/g, (tag, kind: string) => {
        const number = kind === 'Start' ? marks + 1 : (open.pop() ?? 0);
        if (kind === 'Start') {
          marks = number;
          open.push(number);
        }
        return tag.replace(/\bw:id="[^"]*"/, `w:id="${number}"`);
      }),
  );
  const names = [...files.keys()].filter((name) => !name.endsWith('/')).sort(partOrder);
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name) ?? new Uint8Array()])), {
    level: 6,
    mtime: earliest,
  });
}

/** The list of contents comes first, as readers that look no further expect. */
function partOrder(a: string, b: string): number {
  const rank = (name: string): number =>
    name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
