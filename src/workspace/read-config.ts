import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { yamlSlip } from '../diagnostics/yaml-slip.ts';
import { type Config, normalizeConfig, themePresets } from './config.ts';
import { configLines, type PlaceInConfig } from './config-lines.ts';
import { configSpec } from './config-schema.ts';

export interface ConfigReading {
  /** Null when there are errors. */
  readonly config: Config | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly place: PlaceInConfig;
}

/**
 * Reads the text of `kub.yaml`. Every problem carries its line and key; all are given at once.
 *
 * @example readConfig('kub.yaml', 'kommun: almby\nutgava: 2026\ndata: []\n').config?.municipality // 'almby'
 */
export function readConfig(file: string, text: string): ConfigReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  keepDigits(document);
  const place = configLines(file, document, lines);
  if (document.errors.length > 0) {
    const diagnostics = document.errors.map((error): Diagnostic => {
      const line = lines.linePos(error.pos[0]).line;
      const written = text.split('\n')[line - 1] ?? '';
      const code = yamlSlip(error.code, written);
      return { code, severity: 'error', file, line, found: written.trim() };
    });
    return { config: null, diagnostics, place };
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return 1;
  };
  const content = contentOf(document);
  if (typeof content === 'string') {
    return {
      config: null,
      diagnostics: [{ code: 'not-yaml', severity: 'error', file, found: content }],
      place,
    };
  }
  // Code of its own for a schema pays where many things are read with it; a workspace has one of these.
  const parsed = configSpec.safeParse(content.value ?? {}, { jitless: true });
  const hidden = protoKeys(document, lines).map(
    (line): Diagnostic => ({ code: 'unknown-key', severity: 'error', file, line, found: '__proto__' }),
  );
  const presets = presetProblems(content.value, file, lineOf(['teman']));
  if (!parsed.success || hidden.length > 0 || presets.length > 0) {
    const issues = parsed.error?.issues ?? [];
    const explained = issues.flatMap((issue) => explain(issue, file, lineOf, content.value));
    return { config: null, diagnostics: [...explained, ...hidden, ...presets], place };
  }
  return { config: normalizeConfig(parsed.data), diagnostics: [], place };
}

/** What the document says, or why that cannot be told: an alias of nothing, or aliases that grow without end. */
function contentOf(document: Document): { readonly value: unknown } | string {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return error.message;
    throw error;
  }
}

/** Lines of the keys that the schema does not see, since every object has one of that name. */
function protoKeys(document: Document, lines: LineCounter): readonly number[] {
  const found: number[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '__proto__') found.push(lines.linePos(key.range?.[0] ?? 0).line);
    },
  });
  return found;
}

/** YAML takes `0114` for 114 and `2026.10` for 2026.1; codes and names of editions are texts. */
function keepDigits(document: Document): void {
  visit(document, {
    Scalar(_, node) {
      if (isScalar(node) && typeof node.value === 'number' && /^0\d|\.\d*0$/.test(node.source ?? ''))
        node.value = node.source;
    },
  });
}

/** A ready theme order that kub does not have; what is no text is left to the schema. */
function presetProblems(content: unknown, file: string, line: number | undefined): readonly Diagnostic[] {
  const found = (content as { readonly teman?: unknown } | null | undefined)?.teman;
  if (typeof found !== 'string' || themePresets.has(found)) return [];
  const known = [...themePresets.keys()];
  const place = { file, ...(line === undefined ? {} : { line }), field: 'teman' };
  const expected = known.join(', ');
  return [{ code: 'invalid-value', severity: 'error', ...place, found, expected, ...suggest(found, known) }];
}

function explain(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
  input: unknown,
): Diagnostic[] {
  const field = issue.path.join('.');
  const line = lineOf(issue.path) ?? 1;
  const base = { severity: 'error' as const, file, line };
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => ({
      ...base,
      line: lineOf([...issue.path, key]) ?? line,
      code: 'unknown-key' as const,
      field: [...issue.path, key].join('.'),
      found: key,
      expected: known.join(', '),
      ...suggest(key, known),
    }));
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  if (value === undefined) return [{ ...base, code: 'missing-key', field, expected: expectation(issue) }];
  return [
    { ...base, code: 'invalid-value', field, found: JSON.stringify(value), expected: expectation(issue) },
  ];
}

function suggest(word: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** What the schema wanted, in as few words as it can be said. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_union') return [...new Set(issue.errors.flat().map(expectation))].join(', ');
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`;
  return issue.message;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'tal',
  boolean: 'ja, nej',
  array: 'lista (- …)',
  object: 'nyckel: värde',
  record: 'nyckel: värde',
  int: 'heltal',
};

/** The keys the schema knows at a path, for suggestions. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = configSpec;
  for (const step of path) schema = descend(schema, step);
  return Object.keys(objectShape(schema) ?? {});
}

interface SchemaParts {
  readonly def: {
    readonly type: string;
    readonly shape?: Record<string, unknown>;
    readonly element?: unknown;
    readonly valueType?: unknown;
    readonly innerType?: unknown;
    readonly options?: readonly unknown[];
  };
}

function unwrap(schema: unknown): SchemaParts | undefined {
  let current = schema as SchemaParts | undefined;
  while (current?.def.innerType) current = current.def.innerType as SchemaParts;
  return current;
}

function objectShape(schema: unknown): Record<string, unknown> | undefined {
  return unwrap(schema)?.def.shape;
}

function descend(schema: unknown, step: PropertyKey): unknown {
  const { def } = unwrap(schema) ?? { def: { type: 'none' } };
  if (def.shape) return def.shape[String(step)];
  if (def.element) return def.element;
  if (def.valueType) return def.valueType;
  return def.options?.map((option) => descend(option, step)).find((found) => found !== undefined);
}
