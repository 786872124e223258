import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { readSource } from '../sources/read-source.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** A table beside kub.yaml; null when it is not there or cannot be read at all. */
export async function readTable(
  files: WorkspaceFiles,
  path: string,
  diagnostics: Diagnostic[],
): Promise<RawTable | null> {
  if (!(await files.stat(path))) return null;
  const reading = await readSource(files, path, {});
  diagnostics.push(...reading.diagnostics);
  const isUnreadable = reading.table.columns.length === 0 && reading.diagnostics.length > 0;
  return isUnreadable ? null : reading.table;
}
