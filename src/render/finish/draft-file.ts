import { objectText, type PrintedFile, packedStream } from './printed-file.ts';
import { reference } from './syntax.ts';

/** An object to be written: its text, and the bytes that follow where it is a stream. */
export interface WrittenObject {
  readonly text: string;
  readonly data?: Uint8Array;
}

/** A printed file with its changes: what is not changed is written as it was read. */
export interface DraftFile {
  readonly file: PrintedFile;
  readonly changed: Map<number, WrittenObject>;
  /** The first number that no object has. */
  next: number;
}

export function draftOf(file: PrintedFile): DraftFile {
  return { file, changed: new Map(), next: file.places.length };
}

export function newNumber(draft: DraftFile): number {
  draft.next += 1;
  return draft.next - 1;
}

export function addObject(draft: DraftFile, text: string): string {
  const number = newNumber(draft);
  draft.changed.set(number, { text });
  return `${number} 0 R`;
}

/** Adds a stream; `entries` are those of its dictionary beside its length. */
export function addStream(draft: DraftFile, entries: string, data: Uint8Array): string {
  const number = newNumber(draft);
  draft.changed.set(number, { text: `<<${entries}/Length ${data.length}>>`, data });
  return `${number} 0 R`;
}

/** The text of an object as it will be written. */
export function draftText(draft: DraftFile, number: number): string | undefined {
  return draft.changed.get(number)?.text ?? objectText(draft.file, number);
}

function written(draft: DraftFile, number: number): WrittenObject | undefined {
  const changed = draft.changed.get(number);
  if (changed !== undefined) return changed;
  const text = objectText(draft.file, number);
  const data = packedStream(draft.file, number);
  return text === undefined ? undefined : data === undefined ? { text } : { text, data };
}

/**
 * Every object that is known to be wanted or that the roots lead to, by number. The rest is left out: what the browser
 * leaves behind (its own numbers for table cells, among others) differs from print to print and would make two equal
 * reports differ.
 *
 * @param wanted elements of the tree, which refer to pages and to one another only
 * @param isDropped for objects that are not wanted, whoever refers to them
 */
export function reachedObjects(
  draft: DraftFile,
  roots: readonly string[],
  wanted: Iterable<number>,
  isDropped: (number: number) => boolean,
): readonly (readonly [number: number, object: WrittenObject])[] {
  const found = new Map<number, WrittenObject>();
  for (const number of wanted) found.set(number, draft.changed.get(number)!);
  const waiting = roots.map((root) => reference(root)!);
  while (waiting.length > 0) {
    const number = waiting.pop()!;
    if (found.has(number) || isDropped(number)) continue;
    const object = written(draft, number);
    if (object === undefined) continue;
    found.set(number, object);
    for (const [, next] of object.text.matchAll(/(\d+) \d+ R/g)) {
      if (!found.has(Number(next))) waiting.push(Number(next));
    }
  }
  return [...found].sort(([one], [other]) => one - other);
}
