import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Area, AreaLevel } from '../model/area.ts';
import type { RawTable } from '../sources/raw-table.ts';
import { checkAreas } from './check-areas.ts';
import { type Row, readRows } from './read-rows.ts';
import { foldName, parseYesNo } from './vocabulary.ts';

/** The columns of `omraden.csv`. */
export const areaColumns = [
  'id',
  'namn',
  'niva',
  'del_av',
  'koder',
  'preposition',
  'invanarnamn',
  'invanarnamn_bestamd',
  'rapport',
  'giltig_fran',
  'giltig_till',
  'arsversion',
] as const;

/** The words of the column `niva`. */
export const areaLevelWords: Readonly<Record<string, AreaLevel>> = {
  riket: 'country',
  region: 'region',
  kommun: 'municipality',
  stadsomrade: 'district',
  omrade: 'area',
  delomrade: 'subarea',
  grupp: 'group',
};

export interface AreaReading {
  readonly areas: readonly Area[];
  /** By id. */
  readonly lines: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `omraden.csv`: ids, levels, parents and codes checked, every problem given at once. */
export function readAreas(table: RawTable): AreaReading {
  const { file, rows, diagnostics: tableProblems } = readRows(table, areaColumns, ['id', 'namn', 'niva']);
  const diagnostics: Diagnostic[] = [...tableProblems];
  const areas: Area[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const area = readArea(row, file, diagnostics);
    if (lineOf.has(area.id)) diagnostics.push(problem('duplicate-id', file, row.line, 'id', area.id));
    else {
      areas.push(area);
      lineOf.set(area.id, row.line);
    }
  }
  const ids = new Set(areas.map((area) => area.id));
  const parentOf = new Map(areas.map((area) => [area.id, area.parent]));
  for (const area of areas) {
    const line = lineOf.get(area.id) ?? 0;
    if (area.parent !== null && !ids.has(area.parent)) {
      const suggestion = nearest(area.parent, ids);
      diagnostics.push({
        ...problem('parent-unknown', file, line, 'del_av', area.parent),
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    } else if (isOwnAncestor(area.id, parentOf)) {
      diagnostics.push(problem('parent-cycle', file, line, 'del_av', area.parent ?? ''));
    }
  }
  const placed = areas.map((area) => ({ area, line: lineOf.get(area.id) ?? 0 }));
  return { areas, lines: lineOf, diagnostics: [...diagnostics, ...checkAreas(file, placed)] };
}

function readArea(row: Row, file: string, diagnostics: Diagnostic[]): Area {
  const cell = (name: (typeof areaColumns)[number]): string => (row.fields[name] ?? '').trim();
  const orNull = (name: (typeof areaColumns)[number]): string | null =>
    cell(name) === '' ? null : cell(name);
  const id = cell('id');
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(id))
    diagnostics.push(problem('area-id-not-slug', file, row.line, 'id', id));
  if (cell('namn') === '') diagnostics.push(problem('empty-cell', file, row.line, 'namn', ''));
  const word = foldName(cell('niva'));
  const level = Object.hasOwn(areaLevelWords, word) ? areaLevelWords[word] : undefined;
  if (!level) {
    const expected = Object.keys(areaLevelWords).join(', ');
    diagnostics.push({ ...problem('area-level-unknown', file, row.line, 'niva', cell('niva')), expected });
  }
  const report = parseYesNo(cell('rapport'));
  if (report === null) {
    diagnostics.push({
      ...problem('invalid-value', file, row.line, 'rapport', cell('rapport')),
      expected: 'ja, nej',
    });
  }
  if (report && orNull('preposition') === null) {
    diagnostics.push(problem('missing-preposition', file, row.line, 'preposition', ''));
  }
  return {
    id,
    name: cell('namn'),
    level: level ?? 'area',
    parent: orNull('del_av'),
    codes: splitCodes(cell('koder')),
    preposition: orNull('preposition'),
    demonym: orNull('invanarnamn'),
    demonymDefinite: orNull('invanarnamn_bestamd'),
    report: report ?? false,
    validFrom: orNull('giltig_fran'),
    validTo: orNull('giltig_till'),
    vintage: orNull('arsversion'),
  };
}

/** Codes are separated by spaces, or by `|` where they hold spaces (the source's own names). */
function splitCodes(text: string): string[] {
  const separator = text.includes('|') ? '|' : /\s+/;
  return [...new Set(text.split(separator).map((code) => code.trim()))].filter((code) => code !== '');
}

function isOwnAncestor(id: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parentOf.get(id) ?? null; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function problem(
  code: Diagnostic['code'],
  file: string,
  line: number,
  field: string,
  found: string,
): Diagnostic {
  return { code, severity: 'error', file, line, field, found };
}
