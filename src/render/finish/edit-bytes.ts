/** Text to be put in place of the bytes from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The bytes with their edits, which may not overlap; those at one place in the order given. */
export function editedBytes(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const length = sorted.reduce(
    (sum, { start, end, text }) => sum + text.length - (end - start),
    bytes.length,
  );
  const out = Buffer.allocUnsafe(length);
  let from = 0;
  let at = 0;
  for (const { start, end, text } of sorted) {
    out.set(bytes.subarray(from, start), at);
    at += start - from;
    at += out.write(text, at, 'latin1');
    from = end;
  }
  out.set(bytes.subarray(from), at);
  return out;
}
