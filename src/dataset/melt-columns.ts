import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';
import { mapTexts } from './map-texts.ts';
import type { Melt } from './table-mapping.ts';
import { foldName } from './vocabulary.ts';

/** Columns side by side as labels below one another. */
export interface MeltedColumns {
  /** Observation column that the labels are texts of. */
  readonly into: string;
  readonly labels: readonly string[];
  /** Per label: observation column → the column of the file with its cells. */
  readonly cellsOf: readonly ReadonlyMap<string, RawColumn>[];
  /** Every observation column that comes of it. */
  readonly names: ReadonlySet<string>;
}

/**
 * Gathers the columns that are to be melted. Melts that share their labels ("Antal 2020", "Andel 2020")
 * become one row per label. Null when nothing is to be melted.
 */
export function meltColumns(
  table: RawTable,
  melts: readonly Melt[],
  diagnostics: Diagnostic[],
): MeltedColumns | null {
  const [first] = melts;
  if (!first) return null;
  const cells = new Map<string, Map<string, RawColumn>>();
  const { file } = table.origin;
  for (const melt of melts) {
    for (const name of melt.columns) {
      const columns = table.columns.filter((column) => fitsName(column.name, name));
      if (columns.length > 0) continue;
      const suggestion = nearest(
        name,
        table.columns.map((column) => column.name),
      );
      const problem = { code: 'missing-column', severity: 'error', file, line: 1, field: name } as const;
      diagnostics.push(suggestion === undefined ? problem : { ...problem, suggestion });
    }
    const chosen = table.columns.filter((column) => melt.columns.some((name) => fitsName(column.name, name)));
    const labels = chosen.map((column) => column.name);
    const { texts, unfit } =
      melt.pattern === null ? { texts: labels, unfit: new Set<number>() } : mapTexts(labels, melt.pattern);
    chosen.forEach((column, index) => {
      if (unfit.has(index)) {
        const found = column.name;
        diagnostics.push({
          code: 'unexplained-row',
          severity: 'error',
          file,
          line: 1,
          field: melt.into,
          found,
        });
        return;
      }
      const label = texts[index]!;
      const known = cells.get(label) ?? new Map<string, RawColumn>();
      cells.set(label, known.set(melt.value, column));
    });
  }
  const names = new Set(melts.flatMap(({ into, value }) => [into, value]));
  return { into: first.into, labels: [...cells.keys()], cellsOf: [...cells.values()], names };
}

/** Whether a column has the name, or fits the pattern with `*` for any text. */
export function fitsName(column: string, name: string): boolean {
  if (!name.includes('*')) return foldName(column) === foldName(name);
  const [start = '', ...parts] = name.split('*').map(foldName);
  const folded = foldName(column);
  if (!folded.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts.slice(0, -1)) {
    const found = folded.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const end = parts.at(-1) ?? '';
  return folded.endsWith(end) && folded.length - end.length >= at;
}
