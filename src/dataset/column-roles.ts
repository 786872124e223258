import type { RawTable } from '../sources/raw-table.ts';
import { isOwnStatus } from './map-table.ts';
import { mapTexts } from './map-texts.ts';
import { fitsName } from './melt-columns.ts';
import { keyColumns, numberColumns } from './observation-columns.ts';
import type { TableMapping } from './table-mapping.ts';
import { foldName } from './vocabulary.ts';

/**
 * What each column of a file becomes: names of observation columns, `period=2020` beside them where the
 * column's own name says so. A column that becomes nothing has an empty list.
 */
export function columnRoles(table: RawTable, mapping: TableMapping | null): readonly (readonly string[])[] {
  const kept = mapping?.kept?.map(foldName);
  const named = Object.entries(mapping?.columns ?? {}).flatMap(([name, source]) =>
    source.kind === 'column' ? [{ name, column: foldName(source.column) }] : [],
  );
  const taken = new Set(
    [
      ...Object.keys(mapping?.columns ?? {}),
      ...(mapping?.melts ?? []).flatMap(({ into, value }) => [into, value]),
    ].map(foldName),
  );
  return table.columns.map(({ name }) => {
    const folded = foldName(name);
    const roles = named.filter(({ column }) => column === folded).map((entry) => entry.name);
    const melted = (mapping?.melts ?? []).flatMap(({ columns, into, value, pattern }) => {
      if (!columns.some((one) => fitsName(name, one))) return [];
      const label = pattern === null ? name : (mapTexts([name], pattern).texts[0] ?? name);
      return [value, `${into}=${label}`];
    });
    const own = [...keyColumns, ...numberColumns].find((one) => foldName(one) === folded);
    const stays =
      own !== undefined &&
      !isOwnStatus(table, own) &&
      roles.length === 0 &&
      !taken.has(folded) &&
      (!kept || kept.includes(folded));
    const chosen = Object.entries(mapping?.selected ?? {})
      .filter(([column]) => foldName(column) === folded)
      .map(([, texts]) => `urval=${texts.join(' | ')}`);
    return [...roles, ...melted, ...chosen, ...(stays ? [own] : [])];
  });
}
