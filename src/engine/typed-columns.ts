import type { TextColumn } from '../sources/csv/text-column.ts';
import type { RawColumn } from '../sources/raw-table.ts';
import type { SourceColumn } from './push-down.ts';

/** Columns by their names, with what their types say of their numbers. */
export function typedColumns(
  columns: readonly SourceColumn[],
  texts: readonly TextColumn[],
): readonly RawColumn[] {
  return columns.map(({ name, type }, place) => ({
    name: name.normalize('NFC').trim(),
    ...texts[place]!,
    ...(type === 'integer' || type === 'number' ? { isNumber: true } : {}),
  }));
}
