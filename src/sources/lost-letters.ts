import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RawColumn } from './raw-table.ts';
import { wholeNumbersOf } from './whole-numbers.ts';

const replacement = '\ufffd';

/** Places where a letter was lost before the file came to us: � in the header, and first in each column. */
export function lostLetters(
  columns: readonly RawColumn[],
  lines: Int32Array,
  headerLine: number,
): readonly Omit<Diagnostic, 'file'>[] {
  return columns.flatMap((column): readonly Omit<Diagnostic, 'file'>[] => {
    const { name, codes } = column;
    const dictionary = wholeNumbersOf(column) ? [] : column.dictionary;
    const lost = (line: number, found: string) =>
      ({ code: 'replacement-character', severity: 'warning', line, field: name, found }) as const;
    const code = dictionary.findIndex((text) => text.includes(replacement));
    return [
      ...(name.includes(replacement) ? [lost(headerLine, name)] : []),
      ...(code < 0 ? [] : [lost(lines[codes.indexOf(code)] ?? headerLine, dictionary[code] ?? '')]),
    ];
  });
}
