import type { PxStatement, PxValue, ReportPxProblem } from './px-file.ts';

/** Finds statements by keyword, language and keys. */
export interface KeywordTable {
  /** In the chosen language where the file has it so, otherwise in the main language. */
  find(keyword: string, ...keys: readonly string[]): PxStatement | undefined;
  /** Only in the given language (null: the main one). */
  findIn(language: string | null, keyword: string, ...keys: readonly string[]): PxStatement | undefined;
  all(...keywords: readonly string[]): readonly PxStatement[];
}

export function keywordTable(
  statements: readonly PxStatement[],
  mainLanguage: string | null,
  chosen: string | null,
  report: ReportPxProblem,
): KeywordTable {
  const normal = (language: string | null) => (language === mainLanguage ? null : language);
  const table = new Map<string, PxStatement>();
  const repeatable = /^(?:NOTEX?|VALUENOTEX?|CELLNOTEX?|DATANOTE|REFPERIOD)$/;
  for (const statement of statements) {
    const name = addressOf(normal(statement.language), statement.keyword, statement.keys);
    if (table.has(name) && !repeatable.test(statement.keyword)) {
      const { line, keyword } = statement;
      report({ code: 'px-duplicate-keyword', severity: 'warning', line, field: keyword });
    }
    table.set(name, statement);
  }
  const wanted = normal(chosen);
  const findIn: KeywordTable['findIn'] = (language, keyword, ...keys) =>
    table.get(addressOf(normal(language), keyword, keys));
  return {
    findIn,
    find: (keyword, ...keys) => findIn(wanted, keyword, ...keys) ?? findIn(null, keyword, ...keys),
    all: (...keywords) =>
      statements.filter(({ keyword, language }) => keywords.includes(keyword) && normal(language) === wanted),
  };
}

function addressOf(language: string | null, keyword: string, keys: readonly string[]): string {
  return JSON.stringify([language, keyword, ...keys.map((key) => key.trim())]);
}

/** The texts of a statement, ranges spelled out as their ends. */
export function textsOf(statement: PxStatement | undefined): readonly string[] {
  return (statement?.values ?? []).map((value: PxValue) => value.text);
}

/** The single text of a statement; `#` is a line break in PX. */
export function textOf(statement: PxStatement | undefined): string | undefined {
  return statement === undefined ? undefined : textsOf(statement).join(',').replaceAll('#', '\n').trim();
}
