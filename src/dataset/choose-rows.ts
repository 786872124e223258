import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { RawColumn, RawTable } from '../sources/raw-table.ts';
import type { TableMapping } from './table-mapping.ts';
import { foldName } from './vocabulary.ts';

const cubes: ReadonlySet<RawTable['origin']['format']> = new Set(['px', 'json-stat', 'pxweb-json']);
/** Columns of a cube that are no dimension. */
const noDimension = /^(?:värde(?: \(tal\))?|status)$/;
const total = /^(?:tot|totalt?|totsa|summa|sum|samtliga|alla|all|both sexes|båda könen|1\+2)$/i;
const shownTexts = 5;

/**
 * The rows that a mapping takes: those with the texts that `urval` asks for, and of what a cube is divided by
 * beyond what is used only the total. A division without a total is an error: its parts would be one and the
 * same observation.
 */
export function chooseRows(
  table: RawTable,
  { selected = {} }: TableMapping,
  /** Folded names of columns that are used. */
  used: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): Int32Array {
  let rows = Int32Array.from({ length: table.rowCount }, (_, row) => row);
  const keep = (column: RawColumn, isKept: (text: string) => boolean): void => {
    const kept = column.dictionary.map(isKept);
    rows = rows.filter((row) => kept[column.codes[row]!]);
  };
  const chosen = new Set<string>();
  for (const [name, texts] of Object.entries(selected)) {
    const column = table.columns.find((one) => foldName(one.name) === foldName(name));
    const problems = selectionProblems(table, column, name, texts);
    diagnostics.push(...problems);
    if (!column || problems.length > 0) continue;
    chosen.add(bareName(column.name));
    const wanted = new Set(texts.map(plain));
    keep(column, (text) => wanted.has(plain(text)));
  }
  if (!cubes.has(table.origin.format)) return rows;
  const isUsed = new Set([...used, ...chosen]);
  for (const name of new Set(table.columns.map((column) => bareName(column.name)))) {
    const columns = table.columns.filter((column) => bareName(column.name) === name);
    const isTaken = columns.some((column) => isUsed.has(foldName(column.name)) || chosen.has(name));
    const [first] = columns;
    if (!first || isTaken || noDimension.test(first.name)) continue;
    const present = new Set(rows.map((row) => first.codes[row]!));
    if (present.size < 2) continue;
    const whole = columns.find((column) => column.dictionary.some((text) => isTotal(table, name, text)));
    if (whole) keep(whole, (text) => isTotal(table, name, text));
    else diagnostics.push(undivided(table, first, [...present]));
  }
  return rows;
}

/** The dimension that a column of labels or of codes ("region (kod)") belongs to. */
function bareName(name: string): string {
  return name.replace(/ \(kod\)$/, '');
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function isTotal({ origin }: RawTable, dimension: string, text: string): boolean {
  const named = origin.metadata?.[`total: ${dimension}`];
  return named === undefined ? total.test(text.trim()) : plain(text) === plain(named);
}

function undivided(table: RawTable, column: RawColumn, codes: readonly number[]): Diagnostic {
  const texts = codes.slice(0, shownTexts).map((code) => column.dictionary[code] ?? '');
  const found = `${texts.join(', ')}${codes.length > shownTexts ? ', …' : ''}`;
  return {
    code: 'unmapped-dimension',
    severity: 'error',
    file: table.origin.file,
    field: column.name,
    found,
  };
}

function selectionProblems(
  table: RawTable,
  column: RawColumn | undefined,
  name: string,
  texts: readonly string[],
): readonly Diagnostic[] {
  const refuse = (found: string, known: readonly string[]): Diagnostic => {
    const suggestion = nearest(found, known);
    const expected = known.slice(0, shownTexts).join(', ') + (known.length > shownTexts ? ', …' : '');
    const problem = {
      severity: 'error',
      file: 'kub.yaml',
      field: `data.urval.${name}`,
      found,
      expected,
    } as const;
    return { code: 'invalid-value', ...problem, ...(suggestion === undefined ? {} : { suggestion }) };
  };
  if (!column)
    return [
      refuse(
        name,
        table.columns.map((one) => one.name),
      ),
    ];
  const known = new Set(column.dictionary.map(plain));
  return texts.filter((text) => !known.has(plain(text))).map((text) => refuse(text, column.dictionary));
}
