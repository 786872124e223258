import { cellCount, type Selection } from './selection.ts';

/**
 * Splits a selection into parts of at most `most` cells, which together have each cell once. The variable
 * with most values is cut first: it makes the fewest parts.
 */
export function splitSelection(selection: Selection, most: number): readonly Selection[] {
  const cells = cellCount(selection);
  if (cells <= most) return [selection];
  const longest = selection.reduce((best, one) => (one.codes.length > best.codes.length ? one : best));
  const size = Math.max(1, Math.floor((most * longest.codes.length) / cells));
  if (longest.codes.length === 1) return [selection];
  const chunk = Math.min(size, longest.codes.length - 1);
  const parts = Array.from({ length: Math.ceil(longest.codes.length / chunk) }, (_, index) =>
    longest.codes.slice(index * chunk, (index + 1) * chunk),
  );
  return parts.flatMap((codes) =>
    splitSelection(
      selection.map((one) => (one === longest ? { ...withoutWords(one), codes } : one)),
      most,
    ),
  );
}

/** What the user wrote ("*") no longer says which part is asked for. */
function withoutWords({ asWritten: _, ...rest }: Selection[number]): Selection[number] {
  return rest;
}
