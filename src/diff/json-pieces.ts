/** Pieces of about so many characters: the list of changes of a nation is longer than any text can be. */
const pieceLength = 1 << 16;

/**
 * What `JSON.stringify(value, null, 1)` writes, piece by piece, with an array for whatever can be gone through.
 * An object in an array is written at once.
 */
export function* jsonPieces(value: object): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, '')) {
    piece += part;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* partsOf(value: unknown, margin: string): Generator<string> {
  const inner = `${margin} `;
  let before = '';
  if (isListing(value)) {
    for (const one of value) {
      yield `${before || '['}\n${inner}${textOf(one, inner)}`;
      before = ',';
    }
    yield before === '' ? '[]' : `\n${margin}]`;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before || '{'}\n${inner}${JSON.stringify(name)}: `;
      yield* partsOf(part, inner);
      before = ',';
    }
    yield before === '' ? '{}' : `\n${margin}}`;
  } else yield textOf(value, margin);
}

function isListing(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** In an array, what is undefined is null. */
function textOf(value: unknown, margin: string): string {
  return JSON.stringify(value ?? null, null, 1).replaceAll('\n', `\n${margin}`);
}
