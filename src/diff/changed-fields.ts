import type { FieldChange } from './edition-diff.ts';

/** The named parts of something that are not as they were, with what stood there then and what stands there now. */
export function changedFields<Item extends object, Field extends keyof Item & string>(
  then: Item,
  now: Item,
  fields: readonly Field[],
): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const [before, after] = [printedOf(then[field]), printedOf(now[field])];
    return before === after ? [] : [{ field, before, after }];
  });
}

/** Empty and absent are one: nothing was given. Lists are compared as they are printed. */
function printedOf(value: unknown): FieldChange['before'] {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') || null : String(value);
}

/** The ids of either edition, each once. */
export function idsOfBoth(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
}
