import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isEmptyColumn, type TextColumn } from './csv/text-column.ts';
import { cleanName } from './header-rows.ts';
import type { RawColumn } from './raw-table.ts';
import { namedColumn } from './whole-numbers.ts';

/**
 * Gives the columns their names. Columns with neither name nor content (trailing delimiters, empty
 * columns of a sheet) are left out; a name that stands twice is an error, since one would be lost.
 */
export function nameColumns(
  names: readonly string[],
  columns: readonly TextColumn[],
  headerLine: number,
  add: (problem: Omit<Diagnostic, 'file'>) => void,
): readonly RawColumn[] {
  const seen = new Set<string>();
  const named: RawColumn[] = [];
  columns.forEach((column, index) => {
    const given = cleanName(names[index] ?? '');
    if (given === '' && isEmptyColumn(column)) return;
    const name = given === '' ? `kolumn ${index + 1}` : given;
    if (given === '') add({ code: 'unnamed-column', severity: 'warning', line: headerLine, field: name });
    if (seen.has(name))
      add({ code: 'duplicate-column', severity: 'error', line: headerLine, field: name, found: name });
    seen.add(name);
    named.push(namedColumn(name, column));
  });
  return named;
}
