const encoder = new TextEncoder();
/** Memory of files that are written. What is new must be cleared by the system, page by page, each time. */
const free: Uint8Array[] = [];
const mostFree = 4;

/** Bytes in memory that stands by for the next file once it is given back; after that they are not to be read. */
export interface LentBytes {
  readonly bytes: Uint8Array;
  readonly giveBack: () => void;
}

/** Texts in UTF-8, and bytes, one after the other. */
export function lendBytes(pieces: Iterable<string | Uint8Array>): LentBytes {
  let room = free.pop() ?? new Uint8Array(0);
  let length = 0;
  for (const piece of pieces) {
    const most = length + (typeof piece === 'string' ? 3 * piece.length : piece.length);
    if (room.length < most) {
      const larger = new Uint8Array(most + (most >> 1));
      larger.set(room.subarray(0, length));
      room = larger;
    }
    if (typeof piece === 'string') length += encoder.encodeInto(piece, room.subarray(length)).written;
    else {
      room.set(piece, length);
      length += piece.length;
    }
  }
  let isLent = true;
  return {
    bytes: room.subarray(0, length),
    giveBack() {
      if (isLent && free.length < mostFree) free.push(room);
      isLent = false;
    },
  };
}
