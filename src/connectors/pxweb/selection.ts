import { nearest } from '../../diagnostics/nearest.ts';
import { importError } from '../import-error.ts';
import { expandValues } from './expand.ts';
import type { AskedVariable, PxwebQuery } from './query.ts';
import type { PxwebVariable } from './table-description.ts';

/** What is asked of one variable, with every code spelt out: what the reply is checked against. */
export interface SelectedVariable {
  readonly code: string;
  readonly codelist?: string;
  readonly codes: readonly string[];
  /** The values as the user wrote them; absent when the selection has been split. */
  readonly asWritten?: readonly string[];
}

export type Selection = readonly SelectedVariable[];

export function cellCount(selection: Selection): number {
  return selection.reduce((product, { codes }) => product * codes.length, 1);
}

/**
 * Spells out a query. A variable that was left out is given its total where the table has one, and all
 * its values otherwise. `codesOf` gives the codes of a codelist, or null when the server has none such.
 */
export async function selectionOf(
  query: PxwebQuery,
  variables: readonly PxwebVariable[],
  codesOf: (codelist: string) => Promise<readonly string[] | null>,
): Promise<Selection> {
  const codes = variables.map(({ code }) => code);
  for (const { code } of query) {
    if (codes.includes(code)) continue;
    const suggestion = nearest(code, codes);
    const rest = suggestion === undefined ? {} : { suggestion };
    throw importError('import-not-in-table', {
      field: '--query',
      found: code,
      expected: codes.join(', '),
      ...rest,
    });
  }
  const selected: SelectedVariable[] = [];
  for (const variable of variables) {
    const asked = query.find(({ code }) => code === variable.code);
    if (asked) selected.push(await selectedVariable(asked, variable, codesOf));
    else if (!variable.eliminable) selected.push({ code: variable.code, codes: variable.codes });
  }
  return selected;
}

async function selectedVariable(
  asked: AskedVariable,
  { code, codes: own, isTime }: PxwebVariable,
  codesOf: (codelist: string) => Promise<readonly string[] | null>,
): Promise<SelectedVariable> {
  const { codelist, literal, values } = asked;
  const options = { literal, isTime, variable: code };
  if (codelist === undefined) return { code, codes: expandValues(values, own, options), asWritten: values };
  const known = await codesOf(codelist);
  if (known) return { code, codelist, codes: expandValues(values, known, options), asWritten: values };
  // The first interface cannot list a grouping: only codes that are named can be checked.
  const isPattern = !literal && values.some((value) => /[*?]|\(.*\)$/.test(value));
  if (isPattern) throw importError('import-not-in-table', { field: code, found: codelist });
  return { code, codelist, codes: [...new Set(values)], asWritten: values };
}
