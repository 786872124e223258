import { type DecimalMark, decimalEvidence } from './decimal-mark.ts';
import type { RawColumn, ReadingChoice } from './raw-table.ts';

/**
 * The decimal marks of the columns that have one, for the account of how the file was read.
 * A column of words that happens to hold a number with a mark is left out.
 */
export function decimalChoices(
  columns: readonly RawColumn[],
  declared: DecimalMark | undefined,
): readonly ReadingChoice[] {
  if (declared !== undefined) return [{ what: 'decimal', chosen: declared, because: 'declared' }];
  return columns.flatMap((column): ReadingChoice[] => {
    const evidence = decimalEvidence(column);
    if (evidence.kind !== 'certain' || !isMostlyNumbers(column.dictionary)) return [];
    const text = column.dictionary[evidence.code] ?? '';
    return [
      { what: 'decimal', chosen: evidence.mark, because: 'detected', evidence: `${column.name}: ${text}` },
    ];
  });
}

function isMostlyNumbers(dictionary: readonly string[]): boolean {
  const sample = dictionary.slice(0, 1000);
  const numbers = sample.reduce(
    (count, text) => (/^[^\p{L}]*\d[^\p{L}]*$/u.test(text) ? count + 1 : count),
    0,
  );
  return numbers * 2 >= sample.length;
}
