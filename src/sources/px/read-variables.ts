import { type KeywordTable, textOf, textsOf } from './keyword-table.ts';
import type { PxVariable, ReportPxProblem } from './px-file.ts';
import { timeValues } from './time-values.ts';

/**
 * The variables of STUB and HEADING in the chosen language. Codes, time values and elimination are
 * often given in the main language only, and then belong to the variable at the same place.
 */
export function readVariables(
  table: KeywordTable,
  language: string | null,
  report: ReportPxProblem,
): readonly PxVariable[] {
  const parts = [
    { keyword: 'STUB', isHeading: false },
    { keyword: 'HEADING', isHeading: true },
  ];
  return parts.flatMap(({ keyword, isHeading }) => {
    const main = namesOf(table.findIn(null, keyword));
    const named = namesOf(table.findIn(language, keyword));
    const names = named.length === main.length ? named : main;
    return names.map((name, index) =>
      readVariable(table, language, name, main[index] ?? name, isHeading, report),
    );
  });
}

/** `STUB="";` is how some programs write that there is no stub. */
function namesOf(statement: ReturnType<KeywordTable['find']>): readonly string[] {
  return textsOf(statement)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readVariable(
  table: KeywordTable,
  language: string | null,
  name: string,
  mainName: string,
  isHeading: boolean,
  report: ReportPxProblem,
): PxVariable {
  const find = (keyword: string) =>
    table.findIn(language, keyword, name) ?? table.findIn(null, keyword, mainName);
  const values = textsOf(find('VALUES'));
  if (values.length === 0) {
    const line = table.findIn(null, isHeading ? 'HEADING' : 'STUB')?.line;
    const place = line === undefined ? {} : { line };
    report({
      code: 'px-missing-values',
      severity: 'error',
      ...place,
      field: name,
      expected: `VALUES("${name}")`,
    });
  }
  return {
    name,
    code: textOf(find('VARIABLECODE')) ?? mainName,
    isHeading,
    values,
    codes: codesOf(find('CODES'), name, values, report),
    ...timeOf(find('TIMEVAL'), name, values, report),
    ...eliminationOf(textOf(find('ELIMINATION'))),
  };
}

function codesOf(
  statement: ReturnType<KeywordTable['find']>,
  name: string,
  values: readonly string[],
  report: ReportPxProblem,
): readonly string[] {
  if (statement === undefined) return values;
  const codes = textsOf(statement);
  if (codes.length === values.length || values.length === 0) return codes;
  const found = `${codes.length} CODES`;
  const expected = `${values.length} VALUES`;
  report({ code: 'px-codes-length', severity: 'error', line: statement.line, field: name, found, expected });
  return values;
}

function timeOf(
  statement: ReturnType<KeywordTable['find']>,
  name: string,
  values: readonly string[],
  report: ReportPxProblem,
): { readonly timeScale?: string; readonly periods?: readonly string[] } {
  if (statement === undefined) return {};
  const time = timeValues(statement);
  const fits = time !== undefined && (time.periods.length === values.length || time.periods.length === 0);
  if (time !== undefined && fits)
    return { timeScale: time.scale, ...(time.periods.length > 0 ? { periods: time.periods } : {}) };
  const found = statement.values
    .map(({ text }) => text)
    .join(', ')
    .slice(0, 60);
  const expected = time === undefined ? {} : { expected: `${values.length} TLIST` };
  report({ code: 'px-timeval', severity: 'warning', line: statement.line, field: name, found, ...expected });
  return {};
}

function eliminationOf(text: string | undefined): { readonly elimination?: string } {
  // YES says that the variable may be summed away; NO that it may not. Neither names a total.
  return text === undefined || text === 'YES' || text === 'NO' || text === '' ? {} : { elimination: text };
}
