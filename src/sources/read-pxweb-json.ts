import type { FileSystem } from '../io/effects.ts';
import { valueColumnName } from './cube-table.ts';
import { nameColumns } from './name-columns.ts';
import { problemList } from './problem-list.ts';
import { isObject, type JsonObject, readJson, refusedJson, scalarText } from './read-json.ts';
import type { ReadResult } from './read-result.ts';
import { rowBuilder } from './row-builder.ts';
import type { SourceDeclaration } from './source-declaration.ts';

const contentName = 'tabellinnehåll';

/**
 * Reads the `json` reply of PxWeb's first interface: everything is text, and each row has one value
 * per content column. Contents are made rows, as in PX and JSON-stat. `lines` are row numbers of `data`.
 */
export async function readPxwebJson(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const json = await readJson(files, path, declaration.encoding);
  if (json.content === undefined) return refusedJson(path, 'pxweb-json', json);
  const { content } = json;
  if (
    isObject(content) &&
    !Array.isArray(content.data) &&
    (content.title !== undefined || content.error !== undefined)
  ) {
    const found = [content.status, content.title, content.detail, content.error]
      .map(scalarText)
      .filter(Boolean)
      .join(' ');
    return refusedJson(path, 'pxweb-json', json, { code: 'pxweb-problem', found });
  }
  if (!isObject(content) || !Array.isArray(content.columns) || !Array.isArray(content.data)) {
    return refusedJson(path, 'pxweb-json', json, { code: 'pxweb-malformed' });
  }
  const described = content.columns.filter(isObject);
  const keys = described.filter(({ type }) => type !== 'c');
  const contents = described.filter(({ type }) => type === 'c');
  const builder = rowBuilder(keys.length + 3);
  const problems = problemList(path);
  content.data.forEach((entry: unknown, row: number) => {
    const key = isObject(entry) && Array.isArray(entry.key) ? entry.key.map(scalarText) : [];
    const values = isObject(entry) && Array.isArray(entry.values) ? entry.values.map(scalarText) : [];
    if (key.length !== keys.length || values.length !== contents.length) {
      const found = `${key.length} + ${values.length}`;
      const expected = `${keys.length} + ${contents.length}`;
      problems.add({ code: 'ragged-row', severity: 'error', line: row + 1, found, expected });
      return;
    }
    contents.forEach((column, index) => {
      builder.add([...key, nameOf(column), scalarText(column.code), values[index] ?? ''], row + 1);
    });
  });
  const { columns, lines, rowCount } = builder.finish();
  const names = [...keys.map(nameOf), contentName, `${contentName} (kod)`, valueColumnName];
  const metadata = pxwebMetadata(content);
  const origin = { file: path, format: 'pxweb-json', choices: json.choices, metadata } as const;
  const table = { origin, columns: nameColumns(names, columns, 1, problems.add), rowCount, lines };
  return { table, diagnostics: [...json.diagnostics, ...problems.toDiagnostics()] };
}

function nameOf(column: JsonObject): string {
  return scalarText(column.text) || scalarText(column.code);
}

function pxwebMetadata(content: JsonObject): Readonly<Record<string, string>> {
  const described = Array.isArray(content.metadata) ? content.metadata.find(isObject) : undefined;
  const comments = Array.isArray(content.comments) ? content.comments.filter(isObject) : [];
  const notes = comments.map(({ comment }) => scalarText(comment)).filter((text) => text !== '');
  const entries = [
    ['title', scalarText(described?.label)],
    ['source', scalarText(described?.source)],
    ['updated', scalarText(described?.updated)],
    ['notes', notes.join('\n')],
  ] as const;
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}
