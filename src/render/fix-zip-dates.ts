/** MS-DOS date and time of 1 January 1980, the earliest a zip archive can say. */
const earliest = 0x00210000;
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfCentral = 0x06054b50;

/**
 * A copy of a zip archive whose files are all dated 1 January 1980, so that the same contents give the same
 * bytes whenever they are packed. The files are found by the archive's own directory, never by searching.
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfCentral) end -= 1;
  if (end < 0) throw new Error('fixZipDates: no zip archive');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== centralHeader) throw new Error('fixZipDates: broken directory');
    view.setUint32(at + 12, earliest, true);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localHeader) throw new Error('fixZipDates: broken entry');
    view.setUint32(local + 10, earliest, true);
    const lengths =
      view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += 46 + lengths;
  }
  return bytes;
}
