import type { TextColumn } from '../sources/csv/text-column.ts';
import type { Origin, RawColumn } from '../sources/raw-table.ts';
import type { EngineTable } from './engine-table.ts';
import type { PlanPushDown, Relation, SourceColumn } from './push-down.ts';
import { readPushedTable } from './pushed-table.ts';
import type { SqlSession } from './session.ts';

/** Reads a table whose columns have types of their own, and so numbers written with a point. */
export async function readTypedTable(
  session: SqlSession,
  origin: Origin,
  relation: Relation,
  planFor: PlanPushDown,
): Promise<EngineTable> {
  const { columns, lines, rowCount, units } = await readPushedTable(session, relation, planFor);
  const problem = { code: 'no-rows', severity: 'warning', file: origin.file } as const;
  return {
    table: { origin, columns: typedColumns(relation.columns, columns), rowCount, lines },
    diagnostics: rowCount === 0 ? [problem] : [],
    units,
  };
}

/** Columns by their names, with what their types say of their numbers. */
function typedColumns(columns: readonly SourceColumn[], texts: readonly TextColumn[]): readonly RawColumn[] {
  return columns.map(({ name, type }, place) => ({
    name: name.normalize('NFC').trim(),
    ...texts[place]!,
    ...(type === 'integer' || type === 'number' ? { isNumber: true } : {}),
  }));
}
