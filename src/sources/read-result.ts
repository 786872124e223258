import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawTable } from './raw-table.ts';

/** What a reader gives. With an error among the diagnostics the table may lack rows. */
export interface ReadResult {
  readonly table: RawTable;
  readonly diagnostics: readonly Diagnostic[];
}
