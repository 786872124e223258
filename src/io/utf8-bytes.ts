const encoder = new TextEncoder();
/** Made once: memory that is new must be cleared, page by page, each time. */
let room = new Uint8Array(0);

/** A text in UTF-8, and a line end where one is asked for. */
export function utf8Bytes(text: string, end: '' | '\n' = ''): Uint8Array {
  const most = 3 * text.length + 1;
  if (room.length < most) room = new Uint8Array(most + (most >> 2));
  let { written } = encoder.encodeInto(text, room);
  if (end !== '') {
    room[written] = end.charCodeAt(0);
    written += 1;
  }
  return room.slice(0, written);
}
