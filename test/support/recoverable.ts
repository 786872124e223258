/**
 * The hidden cells whose value follows from sums (total first, then its parts) and shown counts: elimination over
 * fractions kept as floating numbers, which is exact enough for matrices of zeros and ones this small.
 */
export function recoverable(
  sums: readonly (readonly string[])[],
  counts: ReadonlyMap<string, number | null>,
): string[] {
  const hidden = [...new Set(sums.flat())].filter((cell) => (counts.get(cell) ?? null) === null);
  const rows: number[][] = sums.map((cells) =>
    hidden.map((cell) => (cell === cells[0] ? -1 : cells.includes(cell) ? 1 : 0)),
  );
  let rank = 0;
  for (const [column] of hidden.entries()) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [taken] = rows.splice(pivot, 1);
    if (!taken) continue;
    const scaled = taken.map((value) => value / (taken[column] ?? 1));
    rows.splice(rank, 0, scaled);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index === rank || Math.abs(factor) < 1e-9) continue;
      rows[index] = row.map((value, place) => value - factor * (scaled[place] ?? 0));
    }
    rank += 1;
  }
  // In reduced form a cell that stands alone in a row is known.
  return rows.flatMap((row) => {
    const places = row.flatMap((value, place) => (Math.abs(value) > 1e-9 ? [place] : []));
    const [only, ...others] = places;
    return only !== undefined && others.length === 0 ? [hidden[only] ?? ''] : [];
  });
}
