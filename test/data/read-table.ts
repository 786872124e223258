import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

export const workspaceFolder = new URL('../../data/', import.meta.url);

/** Reads a table of the bundled workspace without any code of kub's, so that the check is independent. */
export function readTable(path: string, folder: URL = workspaceFolder, delimiter = ';'): Row[] {
  const text = readFileSync(new URL(path, folder), 'utf8');
  return parse(text, { columns: true, delimiter, bom: true }) as Row[];
}

export const sum = (values: Iterable<number>): number =>
  [...values].reduce((total, value) => total + value, 0);

/** The value under a key that must be there. */
export function at<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`nothing under ${key}`);
  return value;
}
