import { type OutlinePoint, signShapes, signWidth } from './fonts-sign-shapes.ts';

const ascent = 900;
const descent = -250;

const numbers16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value & 0xffff, index * 2);
  });
  return bytes;
};
const numbers32 = (...values: readonly number[]): Buffer =>
  numbers16(...values.flatMap((value) => [value >>> 16, value]));

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function glyph(outlines: readonly (readonly OutlinePoint[])[]): Buffer {
  const points = outlines.flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const steps = (values: readonly number[]): number[] =>
    values.map((value, index) => value - (values[index - 1] ?? 0));
  let last = -1;
  const ends = outlines.map((outline) => (last += outline.length));
  return padded(
    Buffer.concat([
      numbers16(
        outlines.length,
        Math.min(...xs),
        Math.min(...ys),
        Math.max(...xs),
        Math.max(...ys),
        ...ends,
        0,
      ),
      Buffer.from(points.map(({ curve }) => (curve ? 0 : 1))),
      numbers16(...steps(xs), ...steps(ys)),
    ]),
  );
}

/** Character map, format 4: one segment for each sign, since they lie far apart. */
function characterMap(codes: readonly number[]): Buffer {
  const count = codes.length + 1;
  const power = 2 ** Math.floor(Math.log2(count));
  const table = Buffer.concat([
    numbers16(4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2),
    numbers16(...codes, 0xffff, 0, ...codes, 0xffff),
    numbers16(...codes.map((code, index) => index + 1 - code), 1, ...codes.map(() => 0), 0),
  ]);
  return Buffer.concat([numbers16(0, 1, 3, 1), numbers32(12), table]);
}

function names(family: string): Buffer {
  const entries = [family, 'Regular', family, family, '1.0', family.replaceAll(' ', '')];
  const ids = [1, 2, 3, 4, 5, 6];
  const strings = entries.map((text) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = strings.map((text, index) => {
    const record = numbers16(3, 1, 0x409, ids[index]!, text.length, offset);
    offset += text.length;
    return record;
  });
  return Buffer.concat([numbers16(0, ids.length, 6 + records.length * 12), ...records, ...strings]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * A font of the report's signs (▲ ▼ ≈ ● ◇ …). No open text font has them in its Latin part, and on a machine without
 * fonts a browser would print nothing in their place. Written here as TrueType (OpenType 1.9, chapter 5).
 */
export function signFont(): Buffer {
  const glyphs = [Buffer.alloc(0), ...signShapes.map(({ outlines }) => glyph(outlines))];
  const codes = signShapes.map(({ sign }) => sign.codePointAt(0)!);
  let offset = 0;
  const places = [0, ...glyphs.map((bytes) => (offset += bytes.length))];
  const pointCounts = signShapes.map(({ outlines }) => outlines.flat().length);
  const outlineCounts = signShapes.map(({ outlines }) => outlines.length);
  const box = [0, 0, signWidth, ascent];
  const tables: readonly (readonly [string, Buffer])[] = [
    [
      'OS/2',
      Buffer.concat([
        numbers16(4, signWidth, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
        Buffer.alloc(10),
        numbers32(0, 0, 0, 0),
        Buffer.from('KUB '),
        numbers16(64, codes[0]!, codes.at(-1)!, ascent, descent, 0, ascent, -descent),
        numbers32(0, 0),
        numbers16(500, 660, 0, 32, 1),
      ]),
    ],
    ['cmap', characterMap(codes)],
    ['glyf', Buffer.concat(glyphs)],
    [
      'head',
      Buffer.concat([
        numbers32(0x10000, 0x10000, 0, 0x5f0f3cf5),
        numbers16(3, 1000),
        Buffer.alloc(16),
        numbers16(...box, 0, 8, 2, 1, 0),
      ]),
    ],
    [
      'hhea',
      numbers16(1, 0, ascent, descent, 0, signWidth, 0, 0, signWidth, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length),
    ],
    ['hmtx', numbers16(...glyphs.flatMap(() => [signWidth, 0]))],
    ['loca', numbers32(...places)],
    [
      'maxp',
      numbers16(
        1,
        0,
        glyphs.length,
        Math.max(...pointCounts),
        Math.max(...outlineCounts),
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
      ),
    ],
    ['name', names('Kub Signs')],
    ['post', numbers32(0x30000, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const parts = [
    numbers32(0x10000),
    numbers16(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16),
  ];
  let at = 12 + tables.length * 16;
  for (const [tag, bytes] of tables) {
    parts.push(Buffer.from(tag), numbers32(checksum(padded(bytes)), at, bytes.length));
    at += padded(bytes).length;
  }
  const font = Buffer.concat([...parts, ...tables.map(([, bytes]) => padded(bytes))]);
  const head = font.readUInt32BE(12 + tables.findIndex(([tag]) => tag === 'head') * 16 + 8);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8);
  return font;
}

/** The characters of `signFont`, as CSS wants them. */
export function signRange(): string {
  return signShapes.map(({ sign }) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`).join(',');
}
