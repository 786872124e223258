import type { z } from 'zod';

/** One line of a reference table: a field, what it may hold and what it is. */
export interface FieldRow {
  readonly path: string;
  readonly holds: string;
  readonly means: string;
}

/** Words for what a field may hold. */
export interface TypeWords {
  readonly text: string;
  readonly number: string;
  readonly yesNo: string;
  readonly list: (of: string) => string;
  readonly map: (of: string) => string;
  readonly object: string;
  readonly or: string;
  readonly nothing: string;
  readonly absent: string;
  /** The text of a schema that has a table of its own. */
  readonly link: (name: string) => string;
}

/** As much of zod's own description of a schema as a table needs. */
interface Schema {
  readonly description?: string;
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly innerType?: Schema;
    readonly in?: Schema;
    readonly valueType?: Schema;
    readonly options?: readonly Schema[];
    readonly items?: readonly Schema[];
    readonly values?: readonly unknown[];
    readonly entries?: Readonly<Record<string, string>>;
  };
  readonly _zod: { readonly parent?: Schema };
}

export type Named = ReadonlyMap<z.ZodType, string>;

/** The rows of an object's fields, those of objects within it under their path. */
export function fieldRows(
  object: z.ZodType,
  named: Named,
  words: TypeWords,
  prefix = '',
): readonly FieldRow[] {
  const { shape = {} } = (object as unknown as Schema).def;
  return Object.entries(shape).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const { inner, isOptional } = withoutWrapping(field);
    const absent = isOptional ? `, ${words.absent}` : '';
    const row = { path, holds: `${typeText(field, named, words)}${absent}`, means: describedAs(field) };
    return [row, ...within(inner, path, named, words)];
  });
}

/** Options of a union, each an object. */
export function optionsOf(union: z.ZodType): readonly z.ZodType[] {
  const { options = [] } = (union as unknown as Schema).def;
  return options.flatMap((option) => (option.def.options ? optionsOf(asZod(option)) : [asZod(option)]));
}

export function isUnion(schema: z.ZodType): boolean {
  return (schema as unknown as Schema).def.options !== undefined;
}

/** Objects without a table of their own are written out where they stand. */
function within(schema: Schema, path: string, named: Named, words: TypeWords): readonly FieldRow[] {
  if (nameOf(schema, named) !== undefined) return [];
  if (schema.def.shape) return fieldRows(asZod(schema), named, words, `${path}.`);
  const below = schema.def.element ?? schema.def.valueType;
  if (below) {
    const step = schema.def.element ? '[]' : '.*';
    return within(withoutWrapping(below).inner, `${path}${step}`, named, words);
  }
  // One thing or a list of such: the fields are the same.
  const [first] = (schema.def.options ?? []).filter((option) => option.def.shape ?? option.def.element);
  return first ? within(first, path, named, words) : [];
}

function typeText(schema: Schema, named: Named, words: TypeWords): string {
  const name = nameOf(schema, named);
  if (name !== undefined) return words.link(name);
  const { type, innerType, element, valueType, options, entries, values } = schema.def;
  if (type === 'nullable') return `${typeText(innerType!, named, words)} ${words.or} ${words.nothing}`;
  if (type === 'pipe') return typeText(schema.def.in!, named, words);
  if (innerType) return typeText(innerType, named, words);
  if (element) return words.list(typeText(element, named, words));
  if (type === 'record') return words.map(typeText(valueType!, named, words));
  if (type === 'tuple') return words.list(words.number);
  if (entries) return Object.keys(entries).map(code).join(', ');
  if (type === 'literal') return (values ?? []).map((value) => code(String(value))).join(', ');
  if (options?.every(({ def }) => ['pipe', 'string', 'number'].includes(def.type))) return words.text;
  if (options)
    return [...new Set(options.map((option) => typeText(option, named, words)))].join(` ${words.or} `);
  if (schema.def.shape) return words.object;
  const plain: Readonly<Record<string, string>> = {
    string: words.text,
    number: words.number,
    boolean: words.yesNo,
  };
  const text = plain[type] ?? (type === 'null' ? words.nothing : undefined);
  if (text === undefined) throw new Error(`no words for ${type}`);
  return text;
}

function withoutWrapping(schema: Schema): { readonly inner: Schema; readonly isOptional: boolean } {
  let inner = schema;
  let isOptional = false;
  while (inner.def.innerType) {
    isOptional ||= inner.def.type === 'optional';
    inner = inner.def.innerType;
  }
  return { inner, isOptional };
}

/** The words of the field itself, not those of the schema it was made from. */
function describedAs(schema: Schema): string {
  return schema.description ?? '';
}

/** A schema that was given words of its own is a copy, which knows what it was made from. */
function nameOf(schema: Schema, named: Named): string | undefined {
  for (let at: Schema | undefined = schema; at; at = at._zod.parent) {
    const name = named.get(asZod(at));
    if (name !== undefined) return name;
  }
  return undefined;
}

function asZod(schema: Schema): z.ZodType {
  return schema as unknown as z.ZodType;
}

function code(text: string): string {
  return `\`${text}\``;
}
