const opening =
  /^(?:(?:data)?käll(?:a|or)|source|not(?:er)?|fotnot(?:er)?|anm(?:ärkning(?:ar)?)?|kommentar(?:er)?|senast \p{L}+|uppdaterad|uttag|teckenförklaring|symboler|förklaring(?:ar)?|observera)\s*[:.]|^(?:copyright\b|©|\*|\d\)\s)/iu;

/** One row below a table that may be a note: its text and its line. */
export interface FooterCandidate {
  readonly text: string;
  readonly line: number;
}

/**
 * Whether rows of a single cell at the very end are notes below the table ("Källa: …") and no data.
 * They open as notes do; rows that do not even fill the columns may also follow an empty line.
 */
export function isFooter(
  candidates: readonly FooterCandidate[],
  lastLine = Number.POSITIVE_INFINITY,
): boolean {
  const [first] = candidates;
  return first !== undefined && (opening.test(first.text.trim()) || first.line > lastLine + 1);
}

/** How many rows at the end of a table hold text in the first column only. */
export function singleCellRows(
  columns: readonly { readonly codes: Int32Array; readonly dictionary: readonly string[] }[],
  rowCount: number,
): number {
  const textAt = (column: number, row: number) =>
    columns[column]?.dictionary[columns[column]?.codes[row] ?? -1] ?? '';
  let row = rowCount - 1;
  while (row >= 0 && columns.length > 1) {
    const isSingle =
      textAt(0, row) !== '' && columns.every((_, column) => column === 0 || textAt(column, row) === '');
    if (!isSingle) break;
    row -= 1;
  }
  return columns.length > 1 ? rowCount - 1 - row : 0;
}
