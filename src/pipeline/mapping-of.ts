import type { ColumnSource, TableMapping } from '../dataset/table-mapping.ts';
import type { DataSpec } from '../workspace/config-schema.ts';

/** What an entry under `data:` says of the shape of a file; null when its columns are canonical. */
export function mappingOf(spec: DataSpec): TableMapping | null {
  if (!spec.kolumner && !spec.oversatt && !spec.smalt && !spec.urval) return null;
  const melts = spec.smalt === undefined ? [] : Array.isArray(spec.smalt) ? spec.smalt : [spec.smalt];
  const kept = melts.flatMap((melt) => melt.behall ?? []);
  return {
    columns: Object.fromEntries(
      Object.entries(spec.kolumner ?? {}).map(([name, source]) => [name, columnSource(source)]),
    ),
    translations: spec.oversatt ?? {},
    melts: melts.map(({ kolumner, till, monster = null, varde }) => ({
      columns: kolumner,
      into: till,
      pattern: monster,
      value: varde,
    })),
    kept: kept.length > 0 ? kept : null,
    ...(spec.urval ? { selected: spec.urval } : {}),
  };
}

function columnSource(source: NonNullable<DataSpec['kolumner']>[string]): ColumnSource {
  if (typeof source !== 'string') {
    return { kind: 'column', column: source.kolumn, pattern: source.monster ?? null };
  }
  if (source.startsWith('=')) return { kind: 'constant', text: source.slice(1).trim() };
  return { kind: 'column', column: source, pattern: null };
}
