import type { RawColumn } from './raw-table.ts';
import { wholeNumbersOf } from './whole-numbers.ts';

export type DecimalMark = ',' | '.';

/** What a column tells about its decimal mark. `code` points at the text that is the evidence. */
export type DecimalEvidence =
  | { readonly kind: 'none' }
  | { readonly kind: 'certain'; readonly mark: DecimalMark; readonly code: number }
  | { readonly kind: 'ambiguous'; readonly mark: DecimalMark; readonly code: number }
  | { readonly kind: 'mixed'; readonly comma: number; readonly point: number };

const groups = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;
const bothMarks = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*([.,])\d+$/;
/** Before a power of ten stands a number below ten: its mark is no thousands. */
const exponent = /[eE][-+]?\d{1,3}$/;
const oneMark = /^\d*([.,])\d+$/;

/**
 * Decides the decimal mark of one column from its distinct texts. `12,5` or `0,125` is evidence;
 * `1,234` alone could be a thousand or a little more than one, and stays ambiguous.
 */
export function decimalEvidence(column: Pick<RawColumn, 'dictionary'>): DecimalEvidence {
  if (wholeNumbersOf(column)) return { kind: 'none' };
  const certain: Record<DecimalMark, number> = { ',': -1, '.': -1 };
  const ambiguous: Record<DecimalMark, number> = { ',': -1, '.': -1 };
  for (let code = 0; code < column.dictionary.length; code += 1) {
    const text = withoutSignAndSpaces(column.dictionary[code] ?? '');
    if (text === '') continue;
    const seen = markOf(text);
    if (seen === undefined) continue;
    const kept = seen.certain ? certain : ambiguous;
    if (kept[seen.mark] < 0) kept[seen.mark] = code;
  }
  if (certain[','] >= 0 && certain['.'] >= 0)
    return { kind: 'mixed', comma: certain[','], point: certain['.'] };
  for (const mark of [',', '.'] as const) {
    if (certain[mark] >= 0) return { kind: 'certain', mark, code: certain[mark] };
  }
  for (const mark of [',', '.'] as const) {
    if (ambiguous[mark] >= 0) return { kind: 'ambiguous', mark, code: ambiguous[mark] };
  }
  return { kind: 'none' };
}

function withoutSignAndSpaces(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  // Most texts of a table are words: one look at the last character leaves them out.
  if (!(last >= 48 && last <= 57) && last !== 37) return '';
  if (!text.includes(',') && !text.includes('.')) return '';
  return text.replace(/^[-+\u2010\u2011\u2013\u2212]\s?|[\s\u00a0\u2009\u202f]|%$/gu, '');
}

function markOf(text: string): { readonly mark: DecimalMark; readonly certain: boolean } | undefined {
  const both = bothMarks.exec(text);
  if (both !== null && both[1] !== both[2]) return { mark: both[2] as DecimalMark, certain: true };
  const grouped = groups.exec(text);
  if (grouped !== null) {
    const mark = grouped[1] as DecimalMark;
    // Two groups or more can only be thousands, and then the other mark is the decimal one.
    if (text.split(mark).length > 2) return { mark: mark === ',' ? '.' : ',', certain: true };
    return { mark, certain: false };
  }
  const one = oneMark.exec(text.replace(exponent, ''));
  return one === null ? undefined : { mark: one[1] as DecimalMark, certain: true };
}
