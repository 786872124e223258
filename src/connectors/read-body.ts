/**
 * The body of a reply, or null when it is larger than `most` bytes: the rest is not read, so that a
 * source that never ends cannot fill the memory.
 */
export async function readBody(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
