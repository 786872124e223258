import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What the schema of a report says of a place; its words are the library's, and English. */
interface Issue {
  readonly path: readonly PropertyKey[];
  /** Keys that the schema does not know. */
  readonly keys?: readonly string[];
}

const mostTold = 10;
const longestFound = 40;

/** Why `content` of a file is no report: one problem where it is something else altogether, else the first places. */
export function reportProblems(
  file: string,
  content: unknown,
  issues: readonly Issue[],
): readonly Diagnostic[] {
  const problem = { code: 'not-a-report', severity: 'error', file } as const;
  const paths = issues.flatMap(({ path, keys }) => (keys ? keys.map((key) => [...path, key]) : [path]));
  if (paths.some(([first]) => first === undefined || first === 'format'))
    return [{ ...problem, field: 'format', ...found(valueAt(content, ['format'])), expected: '1' }];
  return paths
    .slice(0, mostTold)
    .map((path) => ({ ...problem, field: path.join('.'), ...found(valueAt(content, path)) }));
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], content);
}

function found(value: unknown): { readonly found?: string } {
  const text = JSON.stringify(value);
  if (text === undefined) return {};
  return { found: text.length > longestFound ? `${text.slice(0, longestFound)} …` : text };
}
