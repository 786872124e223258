import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawTable, SourceFormat } from '../sources/raw-table.ts';

/** A table as an engine read it, like that of kub's own readers but for rows that stand for several. */
export interface EngineTable {
  readonly table: RawTable;
  readonly diagnostics: readonly Diagnostic[];
  /** Per row: number of the unit that it is the sum of, or 0; null where nothing was merged. */
  readonly units: Int32Array | null;
}

/** A table that could not be read at all, and why. */
export function refusedTable(
  file: string,
  format: SourceFormat,
  problem: Omit<Diagnostic, 'severity' | 'file'>,
): EngineTable {
  const origin = { file, format, choices: [] };
  return {
    table: { origin, columns: [], rowCount: 0, lines: new Int32Array(0) },
    diagnostics: [{ ...problem, severity: 'error', file }],
    units: null,
  };
}
