import { InputError } from '../diagnostics/input-error.ts';
import type { FileSystem } from '../io/effects.ts';
import { readSource } from '../sources/read-source.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import { decimalCommas } from './decimal-commas.ts';
import type { Imported } from './imported.ts';
import { type ColumnMapping, mapColumns, observationColumns } from './map-columns.ts';
import { suggestMapping } from './suggest-mapping.ts';

export interface FileRequest {
  /** As the file system handed in knows it. */
  readonly path: string;
  readonly declaration: SourceDeclaration;
  /** Absent: the columns of the file as they are, to be mapped in `kub.yaml`. */
  readonly mapping?: ColumnMapping;
  /** Who made the file, where it does not say so itself. */
  readonly source?: string;
  readonly licence?: string;
}

/** Reads a file of any format as rows for the workspace. Throws `InputError` with all its problems. */
export async function importFile(files: FileSystem, request: FileRequest): Promise<Imported> {
  const { path, declaration, mapping } = request;
  const { table, diagnostics } = await readSource(files, path, declaration);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new InputError(diagnostics);
  const { decimal, legend } = declaration;
  const options = {
    ...(decimal === undefined ? {} : { decimal }),
    ...(legend === undefined ? {} : { legend }),
  };
  const rows = mapping ? mapColumns(table, mapping, options) : decimalCommas(table);
  const { metadata = {}, choices, format } = table.origin;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { title = '', source = '', updated, notes } = metadata;
  const isCanonical = rows.columns.every((column) => [...observationColumns, 'status'].includes(column));
  // A table as it is keeps its own mark; a workbook's numbers have a point, those of a cube were rewritten.
  const kept = format === 'xlsx' ? '.' : format === 'csv' ? decimal : ',';
  const mark = mapping ? ',' : kept;
  return {
    ...rows,
    ...(mark === undefined ? {} : { decimal: mark }),
    origin: {
      kind: 'file',
      source: request.source ?? source,
      tables: [{ id: metadata['px: tableid'] ?? metadata['matrix'] ?? name, title: title || name }],
      query: {
        file: name,
        format,
        choices: choices.map(({ what, chosen, because }) => ({ what, chosen, because })),
        ...(mapping === undefined ? {} : { mapping }),
      },
      licence: request.licence ?? 'Villkor anges inte i filen; ange källan',
      ...(updated === undefined ? {} : { updated }),
      ...(notes === undefined ? {} : { notes: notes.split('\n') }),
    },
    diagnostics,
    ...(isCanonical ? {} : { mapping: suggestMapping(rows.columns) }),
  };
}
