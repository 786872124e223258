import { inflateRawSync } from 'node:zlib';

/** A workbook that unpacks to more than this is taken for an attack, not a table. */
const mostBytes = 400_000_000;
const mostEntries = 5_000;
/** Longest text between two tags. Excel holds 32 767 signs in a cell. */
const longestText = 1_000_000;

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The XML parts of a ZIP archive by name. The limit holds for what really comes out, since the sizes
 * that an archive states can be false.
 */
export function unpackXml(
  bytes: Uint8Array,
): ReadonlyMap<string, Uint8Array> | 'damaged-workbook' | 'workbook-too-large' | 'cell-too-long' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEndOf(view);
  if (end < 0) return 'damaged-workbook';
  const entries = view.getUint16(end + 10, true);
  if (entries > mostEntries) return 'workbook-too-large';
  const parts = new Map<string, Uint8Array>();
  let position = view.getUint32(end + 16, true);
  let room = mostBytes;
  for (let entry = 0; entry < entries; entry += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== directoryEntry) return 'damaged-workbook';
    const nameLength = view.getUint16(position + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + nameLength));
    if (/\.(?:xml|rels)$/i.test(name)) {
      if (view.getUint32(position + 24, true) > room) return 'workbook-too-large';
      const part = unpackEntry(bytes, view, position, room);
      if (typeof part === 'string') return part;
      if (hasLongText(part)) return 'cell-too-long';
      room -= part.length;
      parts.set(name.replace(/^\//, ''), part);
    }
    position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return parts;
}

/** Whether a whole stretch of half the limit holds no tag, which every longer text has one of. */
function hasLongText(part: Uint8Array): boolean {
  const stretch = longestText / 2;
  for (let at = 0; at + stretch <= part.length; at += stretch) {
    const tag = part.indexOf(0x3c, at);
    if (tag < 0 || tag >= at + stretch) return true;
  }
  return false;
}

function directoryEndOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let end = view.byteLength - 22; end >= lowest; end -= 1) {
    if (view.getUint32(end, true) === directoryEnd) return end;
  }
  return -1;
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: number, room: number) {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > bytes.length) return 'damaged-workbook';
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) return 'damaged-workbook';
  if (method === 0) return content;
  if (method !== 8) return 'damaged-workbook';
  try {
    return inflateRawSync(content, { maxOutputLength: room });
  } catch (error) {
    return error instanceof RangeError ? 'workbook-too-large' : 'damaged-workbook';
  }
}
