import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';

/** What a pattern picks out of each text, and which texts it does not fit; an empty text stays empty. */
export function mapTexts(
  texts: readonly string[],
  pattern: string,
): { readonly texts: readonly string[]; readonly unfit: ReadonlySet<number> } {
  const expression = new RegExp(pattern, 'u');
  const unfit = new Set<number>();
  const mapped = texts.map((text, code) => {
    if (text === '') return text;
    const found = expression.exec(text);
    if (!found) unfit.add(code);
    return (found?.[1] ?? found?.[0] ?? text).trim();
  });
  return { texts: mapped, unfit };
}

/** One problem per text that a pattern does not fit, at the first row that has it. */
export function rowsOfProblems(
  table: RawTable,
  column: RawColumn,
  unfit: ReadonlySet<number>,
): readonly Diagnostic[] {
  return [...unfit].flatMap((code): Diagnostic[] => {
    const row = column.codes.indexOf(code);
    if (row < 0) return [];
    const place = { file: table.origin.file, line: table.lines[row]!, field: column.name };
    return [{ code: 'unexplained-row', severity: 'error', ...place, found: column.dictionary[code]! }];
  });
}
