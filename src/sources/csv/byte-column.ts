/**
 * One column while it is being read: a dictionary over bytes. Entries lie after one another in
 * `arena`, each followed by a zero byte, so the whole dictionary is decoded and split in one step
 * when the encoding is known.
 */
export interface ByteColumn {
  arena: Uint8Array;
  used: number;
  /** `starts[i]` of entry i; `starts[i + 1]` is where the next begins, one past the zero byte. */
  starts: Int32Array;
  count: number;
  hashes: Int32Array;
  /** Open addressing: entry + 1, or 0 for a free slot. */
  slots: Int32Array;
  /**
   * The entry that followed each entry the last time. Tables are sorted: the same area stands on
   * row after row, sexes and years go round, and a right guess saves the hashing.
   */
  follower: Int32Array;
  last: number;
  codes: Int32Array;
}

/** A column with room for `rows` codes, and the empty text as entry 0. */
export function byteColumn(rows: number): ByteColumn {
  const column: ByteColumn = {
    arena: new Uint8Array(1024),
    used: 0,
    starts: new Int32Array(65),
    count: 0,
    hashes: new Int32Array(64),
    slots: new Int32Array(128),
    follower: new Int32Array(64),
    last: 0,
    codes: new Int32Array(rows),
  };
  entryOf(column, column.arena, 0, 0);
  return column;
}

/** The entry for the bytes from `start` to `end`, made if it is new. */
export function entryOf(column: ByteColumn, bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index += 1) {
    hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193);
  }
  hash ^= hash >>> 15;
  const mask = column.slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const entry = (column.slots[slot] as number) - 1;
    if (entry < 0) break;
    if (column.hashes[entry] === hash && isEntry(column, entry, bytes, start, end)) return entry;
    slot = (slot + 1) & mask;
  }
  return addEntry(column, bytes, start, end, hash, slot);
}

function isEntry(column: ByteColumn, entry: number, bytes: Uint8Array, start: number, end: number): boolean {
  const from = column.starts[entry] as number;
  if ((column.starts[entry + 1] as number) - 1 - from !== end - start) return false;
  for (let offset = 0; offset < end - start; offset += 1) {
    if (column.arena[from + offset] !== bytes[start + offset]) return false;
  }
  return true;
}

function addEntry(
  column: ByteColumn,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  slot: number,
): number {
  const entry = column.count;
  if (entry === column.hashes.length) growEntries(column);
  const next = column.used + (end - start) + 1;
  if (next > column.arena.length) {
    const larger = new Uint8Array(Math.max(next, column.arena.length * 2));
    larger.set(column.arena.subarray(0, column.used));
    column.arena = larger;
  }
  for (let index = start, to = column.used; index < end; index += 1, to += 1) {
    column.arena[to] = bytes[index] as number;
  }
  column.starts[entry] = column.used;
  column.starts[entry + 1] = next;
  column.used = next;
  column.hashes[entry] = hash;
  column.count = entry + 1;
  column.slots[slot] = entry + 1;
  if (column.count * 2 > column.slots.length) growSlots(column);
  return entry;
}

function growEntries(column: ByteColumn): void {
  const size = column.hashes.length * 2;
  column.starts = grown(column.starts, size + 1);
  column.hashes = grown(column.hashes, size);
  column.follower = grown(column.follower, size);
}

function growSlots(column: ByteColumn): void {
  const slots = new Int32Array(column.slots.length * 2);
  const mask = slots.length - 1;
  for (let entry = 0; entry < column.count; entry += 1) {
    let slot = (column.hashes[entry] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
  column.slots = slots;
}

/** The same numbers in a longer array. */
export function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
