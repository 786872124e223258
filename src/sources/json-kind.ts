/** What a JSON file is that holds no table, by keys that only it has. */
const kinds: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/"type"\s*:\s*"(?:Feature(?:Collection)?|Topology|(?:Multi)?Polygon)"/, 'GeoJSON'],
  [/"request"\s*:[\s\S]*"response"\s*:/, 'HTTP'],
  [/"valueTexts"\s*:/, 'PxWeb: metadata'],
  [/"(?:query|selection)"\s*:\s*\[/, 'PxWeb: query'],
  [/"maxDataCells"\s*:/, 'PxWeb: config'],
  [/"valueMap"\s*:/, 'PxWeb: codelist'],
  [/"class"\s*:\s*"(?:collection|dimension)"/, 'JSON-stat: collection'],
  [/"(?:tables|folderContents|variableNames)"\s*:/, 'PxWeb: tables'],
];

/** Undefined for JSON that may be a table, or is nothing kub knows. `head` is the file's first bytes. */
export function jsonKind(head: string): string | undefined {
  return isJson(head) ? kinds.find(([pattern]) => pattern.test(head))?.[1] : undefined;
}

export function isJson(head: string): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[{[]/.test(head);
}
