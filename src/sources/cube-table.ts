import type { Origin, RawColumn, RawTable } from './raw-table.ts';

/** A dimension of a cube, in the order in which its cells are stored (the last varies fastest). */
export interface CubeDimension {
  readonly name: string;
  readonly labels: readonly string[];
  readonly codes: readonly string[];
}

/** Name of the column with the numbers of a cube. */
export const valueColumnName = 'värde';

/**
 * A cube as rows: per dimension a column of labels, beside it a column of codes "region (kod)" where
 * they differ from the labels, and last the values.
 */
export function cubeTable(
  origin: Origin,
  dimensions: readonly CubeDimension[],
  values: Omit<RawColumn, 'name'>,
  lines: Int32Array,
  more: readonly RawColumn[] = [],
): RawTable {
  const rowCount = values.codes.length;
  let repeat = rowCount;
  const columns = dimensions.flatMap((dimension): readonly RawColumn[] => {
    const size = dimension.labels.length;
    repeat = size === 0 ? 0 : repeat / size;
    const codes = positions(rowCount, size, repeat);
    const label = distinct(dimension.name, dimension.labels, codes);
    if (dimension.codes.every((code, index) => code === dimension.labels[index])) return [label];
    return [label, distinct(`${dimension.name} (kod)`, dimension.codes, codes)];
  });
  const names = new Set(columns.map(({ name }) => name));
  const name = names.has(valueColumnName) ? `${valueColumnName} (tal)` : valueColumnName;
  return { origin, columns: [...columns, { name, ...values }, ...more], rowCount, lines };
}

function positions(rowCount: number, size: number, repeat: number): Int32Array {
  const codes = new Int32Array(rowCount);
  for (let start = 0, position = 0; start < rowCount; start += repeat) {
    codes.fill(position, start, start + repeat);
    position = position + 1 === size ? 0 : position + 1;
  }
  return codes;
}

/** Two values of a dimension may have the same label; a dictionary has each text once. */
function distinct(name: string, texts: readonly string[], codes: Int32Array): RawColumn {
  const cleaned = texts.map((text) => text.trim().normalize('NFC'));
  const dictionary = [...new Set(cleaned)];
  const clean = name.replace(/\s+/gu, ' ').trim().normalize('NFC');
  if (dictionary.length === cleaned.length) return { name: clean, codes, dictionary };
  const target = cleaned.map((text) => dictionary.indexOf(text));
  return { name: clean, codes: codes.map((code) => target[code] ?? 0), dictionary };
}
