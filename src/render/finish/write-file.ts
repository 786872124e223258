import { deflateSync } from 'node:zlib';
import type { WrittenObject } from './draft-file.ts';

/** Objects in one packed stream: more pack better, and a reader has to open all to see one. */
const objectsInStream = 200;

interface Place {
  readonly number: number;
  /** Kind 1: a place in the file. Kind 2: the packed stream's number, and the place within it. */
  readonly kind: 1 | 2;
  readonly where: number;
  readonly index: number;
}

type Numbered = readonly [number: number, object: WrittenObject];

function packed(objects: readonly Numbered[]): { readonly text: string; readonly data: Uint8Array } {
  const bodies = objects.map(([, { text }]) => text);
  let offset = 0;
  const heads = objects.map(([number], index) => {
    const head = `${number} ${offset}`;
    offset += bodies[index]!.length + 1;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  const data = deflateSync(Buffer.from(head + bodies.join('\n'), 'latin1'));
  const text = `<</Type /ObjStm/N ${objects.length}/First ${head.length}/Filter /FlateDecode/Length ${data.length}>>`;
  return { text, data };
}

const columns = 6;

/** The table of places, each row as its difference from the one before (PNG's "up"), which packs to next to nothing. */
function tableBytes(places: readonly Place[], size: number): Buffer {
  const rows = Buffer.alloc(size * columns);
  for (const { number, kind, where, index } of places) {
    rows[number * columns] = kind;
    rows.writeUInt32BE(where, number * columns + 1);
    rows[number * columns + columns - 1] = index;
  }
  const out = Buffer.alloc(size * (columns + 1));
  for (let row = 0; row < size; row += 1) {
    out[row * (columns + 1)] = 2;
    for (let column = 0; column < columns; column += 1) {
      const above = row === 0 ? 0 : rows[(row - 1) * columns + column]!;
      out[row * (columns + 1) + column + 1] = rows[row * columns + column]! - above;
    }
  }
  return out;
}

/**
 * A file of the objects given, in the order of their numbers: streams as they are, all else packed (PDF 32000-1, 7.5.7
 * and 7.5.8). `trailer` is what the trailer says of root, information and identity.
 */
export function writeFile(objects: readonly Numbered[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: Place[] = [];
  let length = 0;
  let next = Math.max(...objects.slice(-1).map(([number]) => number), 0) + 1;
  const put = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const putStream = (number: number, text: string, data: Uint8Array): void => {
    places.push({ number, kind: 1, where: length, index: 0 });
    put(`${number} 0 obj\n${text}\nstream\n`);
    put(data);
    put('\nendstream\nendobj\n');
  };
  put('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
  for (const [number, { text, data }] of objects) if (data !== undefined) putStream(number, text, data);
  const plain = objects.filter(([, { data }]) => data === undefined);
  for (let first = 0; first < plain.length; first += objectsInStream) {
    const group = plain.slice(first, first + objectsInStream);
    group.forEach(([number], index) => {
      places.push({ number, kind: 2, where: next, index });
    });
    const { text, data } = packed(group);
    putStream(next, text, data);
    next += 1;
  }
  const start = length;
  const size = next + 1;
  const table = deflateSync(tableBytes([...places, { number: next, kind: 1, where: start, index: 0 }], size));
  const unpacking = `/Filter /FlateDecode/DecodeParms <</Predictor 12/Columns ${columns}>>`;
  putStream(
    next,
    `<</Type /XRef/Size ${size}/W [1 4 1]${trailer}${unpacking}/Length ${table.length}>>`,
    table,
  );
  put(`startxref\n${start}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
