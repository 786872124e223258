import type { RawColumn } from '../raw-table.ts';
import { isObject, type JsonObject, scalarText } from '../read-json.ts';
import type { JsonStatDataset } from './dataset.ts';

type Coded = Omit<RawColumn, 'name'>;

/** What a cell without a value and without a status is written as. */
const missing = '..';

/** Number of values given: of an array all, of an object as many positions as its highest index needs. */
export function jsonStatSize(value: readonly unknown[] | JsonObject): number {
  if (Array.isArray(value)) return value.length;
  return Object.keys(value).reduce((most, key) => Math.max(most, Number(key) + 1), 0);
}

/**
 * The cells as texts. A cell without a value has its status as text (`..`, `.`, `:`), since that is
 * what the agency shows there; a status beside a number (preliminary, estimated) is a column of its own.
 */
export function jsonStatCells(
  dataset: JsonStatDataset,
  count: number,
): { readonly values: Coded; readonly status?: Coded } {
  const { value } = dataset;
  const valueAt = Array.isArray(value)
    ? (cell: number) => value[cell]
    : (cell: number) => (value as JsonObject)[cell];
  const statusAt = statusReader(dataset.status);
  const values = coder(count);
  const statuses = coder(count);
  let hasStatus = false;
  for (let cell = 0; cell < count; cell += 1) {
    const text = scalarText(valueAt(cell));
    const status = statusAt(cell);
    values.set(cell, text === '' ? status || missing : text);
    statuses.set(cell, text === '' ? '' : status);
    if (text !== '' && status !== '') hasStatus = true;
  }
  return hasStatus ? { values: values.result(), status: statuses.result() } : { values: values.result() };
}

/** `status` is one text for all cells, an array, or an object by cell number. */
function statusReader(status: unknown): (cell: number) => string {
  if (typeof status === 'string') return () => status;
  if (Array.isArray(status)) return (cell) => scalarText(status[cell]);
  if (isObject(status)) return (cell) => scalarText(status[cell]);
  return () => '';
}

function coder(count: number) {
  const codes = new Int32Array(count);
  const positions = new Map<string, number>();
  return {
    set(cell: number, text: string): void {
      const trimmed = text.trim();
      let code = positions.get(trimmed);
      if (code === undefined) {
        code = positions.size;
        positions.set(trimmed, code);
      }
      codes[cell] = code;
    },
    result: (): Coded => ({ codes, dictionary: [...positions.keys()] }),
  };
}
