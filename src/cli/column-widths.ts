/**
 * How wide each column of a table is in a room too narrow for all its cells on one line: the widest gives way first,
 * down to its longest word. Fewer widths than columns when not even that fits; the first column always stays.
 */
export function columnWidths(
  table: readonly (readonly string[])[],
  room: number,
  gap: number,
): readonly number[] {
  const columns = (table[0] ?? []).map((_, column) => {
    const cells = table.map((cells) => cells[column] ?? '');
    return { natural: longest(cells), least: longest(cells.flatMap((cell) => cell.split(' '))) };
  });
  const between = (count: number): number => gap * (count - 1);
  const least = (count: number): number => sum(columns.slice(0, count).map((column) => column.least));
  let count = columns.length;
  while (count > 1 && least(count) + between(count) > room) count -= 1;
  const shown = columns.slice(0, count);
  const widths = shown.map(({ natural }) => natural);
  for (let excess = sum(widths) + between(count) - room; excess > 0; excess -= 1) {
    const giving = widths.map((width, column) => (width > shown[column]!.least ? width : 0));
    const widest = giving.indexOf(Math.max(...giving));
    if (giving[widest] === 0) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
