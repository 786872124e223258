import { areaCodes } from '../dataset/area-codes.ts';
import type { Hierarchy } from '../dataset/hierarchy.ts';
import { foldName } from '../dataset/vocabulary.ts';
import type { RawTable } from '../sources/raw-table.ts';

/** Whether a text of the column `omrade` names an area that is not in omraden.csv. */
export type IsOtherArea = (text: string) => boolean;

/** A code in another edition than the one listed is no other area, and neither is an empty cell: both are faults. */
export function otherAreasOf(hierarchy: Hierarchy): IsOtherArea {
  const { find } = areaCodes(hierarchy);
  return (text) => {
    const found = text === '' ? 0 : find(text);
    return typeof found !== 'number' && found.code === 'unknown-area-code';
  };
}

/** A table without the rows of areas that are not in omraden.csv, for a file of the whole country. */
export function withoutOtherAreas(table: RawTable, isOther: IsOtherArea): RawTable {
  const area = table.columns.find(({ name }) => foldName(name) === 'omrade');
  const others = area?.dictionary.map((text) => isOther(text)) ?? [];
  if (!area || !others.includes(true)) return table;
  const kept = Int32Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => !others[area.codes[row]!],
  );
  const pick = (values: Int32Array): Int32Array => kept.map((row) => values[row]!);
  const columns = table.columns.map((column) => ({ ...column, codes: pick(column.codes) }));
  return { ...table, columns, rowCount: kept.length, lines: pick(table.lines) };
}
