import { jsonStatDataset } from '../../sources/json-stat/dataset.ts';
import { jsonStatDimensions } from '../../sources/json-stat/dimensions.ts';
import { isObject, scalarText } from '../../sources/read-json.ts';
import type { Selection } from './selection.ts';

/** The codes that a reply holds, per variable; null when it is no table. */
export type ReplyKeys = ReadonlyMap<string, readonly string[]>;

export function keysOfReply(content: unknown): ReplyKeys | null {
  if (isObject(content) && Array.isArray(content.columns) && Array.isArray(content.data))
    return keysOfRows(content.columns, content.data);
  const dataset = jsonStatDataset(content);
  const dimensions = dataset && jsonStatDimensions(dataset);
  if (!dataset || !dimensions || typeof dimensions === 'string') return null;
  return new Map(dataset.id.map((id, index) => [id, dimensions[index]?.codes ?? []]));
}

/** The `json` of the first interface: rows of keys, and a column for each of the contents. */
function keysOfRows(columns: readonly unknown[], data: readonly unknown[]): ReplyKeys | null {
  const described = columns.filter(isObject);
  const keyed = described.filter(({ type }) => type !== 'c');
  const contents = described.filter(({ type }) => type === 'c');
  const found = keyed.map(() => new Set<string>());
  const rows = new Set<string>();
  for (const row of data) {
    if (!isObject(row) || !Array.isArray(row.key) || row.key.length !== keyed.length) return null;
    const key = row.key.map(scalarText);
    rows.add(key.join('\u0000'));
    key.forEach((code, index) => {
      found[index]?.add(code);
    });
  }
  // A row twice, or one that is missing, cannot be seen in the codes alone.
  const expected = found.reduce((product, codes) => product * codes.size, 1);
  if (rows.size !== data.length || rows.size !== expected) return null;
  const keys = keyed.map(({ code }, index): [string, readonly string[]] => [
    scalarText(code),
    [...(found[index] ?? [])],
  ]);
  // Some servers put the label of a lone content where its code should be.
  if (contents.length === 1 && contents[0]?.code === contents[0]?.text) return new Map(keys);
  return new Map([...keys, [contentsVariable, contents.map(({ code }) => scalarText(code))]]);
}

/** What PxWeb calls the variable of a table's contents. */
const contentsVariable = 'ContentsCode';

/**
 * The first difference between what was asked for and what came, in words; null when they agree.
 * A variable that was not asked for may be there with one value: its total.
 */
export function keyDifference(asked: Selection, reply: ReplyKeys): string | null {
  for (const { code, codes } of asked) {
    const got = reply.get(code);
    if (got === undefined && code === contentsVariable && codes.length === 1) continue;
    if (got === undefined) return `${code}: –`;
    const missing = codes.find((one) => !got.includes(one));
    const extra = got.find((one) => !codes.includes(one));
    if (missing !== undefined) return `${code}: – ${missing}${extra === undefined ? '' : `, + ${extra}`}`;
    if (extra !== undefined || got.length !== codes.length) return `${code}: + ${extra ?? got.length}`;
  }
  const isAsked = new Set(asked.map(({ code }) => code));
  for (const [code, codes] of reply)
    if (!isAsked.has(code) && codes.length > 1) return `${code}: + ${codes.length}`;
  return null;
}
