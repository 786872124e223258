/** What a ZIP archive says of itself in its directory, without unpacking anything. */
export interface ZipSize {
  readonly entries: number;
  readonly unpacked: number;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Undefined when the bytes are no complete ZIP archive (cut short, or in the 64-bit form no workbook needs). */
export function zipSize(bytes: Uint8Array): ZipSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - 65_557);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== directoryEnd) end -= 1;
  if (end < lowest) return undefined;
  const entries = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (position + 46 > end || view.getUint32(position, true) !== directoryEntry) return undefined;
    unpacked += view.getUint32(position + 24, true);
    position +=
      46 +
      view.getUint16(position + 28, true) +
      view.getUint16(position + 30, true) +
      view.getUint16(position + 32, true);
  }
  return { entries, unpacked };
}
