import { isObject, scalarText } from '../../sources/read-json.ts';
import { importError } from '../import-error.ts';

/** What is asked of one variable, as the user wrote it. */
export interface AskedVariable {
  readonly code: string;
  /** A grouping or a set of values: `vs_RegionLän07`, `agg_Ålder10årJ`. */
  readonly codelist?: string;
  readonly values: readonly string[];
  /** The values are codes, and `*` in them is no pattern. */
  readonly literal: boolean;
}

export type PxwebQuery = readonly AskedVariable[];

/**
 * Reads a query: JSON as either of PxWeb's interfaces has it, or texts `Region=1490,1480` and
 * `Alder@agg_Ålder10årJ=*`, one per variable.
 */
export function parseQuery(texts: readonly string[]): PxwebQuery {
  const [first = ''] = texts;
  const query = /^\s*[{[]/.test(first) ? fromJson(first) : texts.map(fromText);
  const twice = query.find(({ code }, index) => query.findIndex((other) => other.code === code) !== index);
  if (twice) throw malformed(twice.code);
  return query;
}

/** The format that a query in JSON asks a first interface for; plain `json` is what every server has. */
export function askedFormat([text = '']: readonly string[]): 'json' | 'json-stat' | 'json-stat2' {
  const asked = /"format"\s*:\s*"(json-stat2?)"/.exec(text)?.[1];
  return asked === 'json-stat' || asked === 'json-stat2' ? asked : 'json';
}

function fromText(text: string): AskedVariable {
  const [, code = '', codelist, list = ''] = /^([^=@]+)(?:@([^=]+))?=(.+)$/.exec(text) ?? [];
  if (code === '') throw malformed(text);
  const values = list.split(',').map((value) => value.trim());
  return { code: code.trim(), values, literal: false, ...(codelist === undefined ? {} : { codelist }) };
}

function fromJson(text: string): PxwebQuery {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    throw malformed(text.slice(0, 60));
  }
  const list = isObject(content) ? (content.query ?? content.selection ?? content.Selection) : content;
  if (!Array.isArray(list)) throw malformed(text.slice(0, 60));
  return list.map((entry: unknown) => {
    if (!isObject(entry)) throw malformed(JSON.stringify(entry));
    return isObject(entry.selection) ? fromFirst(entry.code, entry.selection) : fromSecond(entry);
  });
}

function fromFirst(code: unknown, { filter, values }: { readonly [key: string]: unknown }): AskedVariable {
  const kind = scalarText(filter) || 'item';
  const texts = textsOf(values, scalarText(code));
  const base = { code: scalarText(code) };
  if (kind === 'top') return { ...base, values: [`top(${texts[0]})`], literal: false };
  if (kind === 'all') return { ...base, values: texts, literal: false };
  if (kind === 'item') return { ...base, values: texts, literal: true };
  return { ...base, values: texts, literal: true, codelist: kind.replace(/^(vs|agg):/, '$1_') };
}

function fromSecond(entry: { readonly [key: string]: unknown }): AskedVariable {
  const code = scalarText(entry.variableCode);
  const codelist = scalarText(entry.codelist ?? entry.codeList);
  const values = textsOf(entry.valueCodes, code);
  return { code, values, literal: false, ...(codelist === '' ? {} : { codelist }) };
}

/** A single value may stand without brackets: "top" with "5". */
function textsOf(value: unknown, code: string): readonly string[] {
  const values = typeof value === 'string' || typeof value === 'number' ? [value] : value;
  if (code === '' || !Array.isArray(values) || values.length === 0) throw malformed(code);
  return values.map(scalarText);
}

/** The selection in an address that was copied from a PxWeb page: `valueCodes[Region]=1490,1480`. */
export function queryOfParameters(parameters: URLSearchParams): PxwebQuery {
  return [...parameters].flatMap(([name, list]): readonly AskedVariable[] => {
    const code = /^valueCodes\[(.+)\]$/i.exec(name)?.[1];
    if (code === undefined) return [];
    const codelist = parameters.get(`codelist[${code}]`) ?? parameters.get(`codeList[${code}]`);
    const values = list.match(/[^,(]+(?:\([^)]*\))?/g) ?? [];
    return [{ code, values, literal: false, ...(codelist === null ? {} : { codelist }) }];
  });
}

function malformed(found: string) {
  return importError('import-query', { field: '--query', found, expected: 'Region=1490,1480' });
}
