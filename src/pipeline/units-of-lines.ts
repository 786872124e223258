/** The units of the rows that are left of a table, both in the order of their lines. */
export function unitsOfLines(units: Int32Array, lines: Int32Array, left: Int32Array): Int32Array {
  let at = 0;
  return left.map((line) => {
    while (lines[at] !== line) at += 1;
    return units[at]!;
  });
}
