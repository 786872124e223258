import type { DecimalMark } from './decimal-mark.ts';
import { defaultLegend, type Legend } from './legend.ts';

/** What stands in a cell where a number was expected. `text` is always as the file has it. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly percent?: true }
  /** Nothing to report: the count is truly zero. */
  | { readonly kind: 'zero'; readonly value: 0; readonly text: string }
  /** Less than half of the unit shown. */
  | { readonly kind: 'rounded-zero'; readonly text: string }
  | { readonly kind: 'cannot-occur'; readonly text: string }
  | { readonly kind: 'not-available'; readonly text: string }
  | { readonly kind: 'suppressed'; readonly text: string }
  | { readonly kind: 'not-given'; readonly text: string }
  | {
      readonly kind: 'unknown';
      readonly text: string;
      readonly reason: UnknownReason;
      readonly suggestion?: string;
    };

export type UnknownReason =
  | 'unknown-token'
  | 'letter-for-digit'
  | 'wrong-decimal-mark'
  | 'number-out-of-range'
  | 'rounded-by-excel';

export interface CellOptions {
  /** Null where the column has no number with a mark. */
  readonly decimal: DecimalMark | null;
  readonly legend?: Legend;
  /** Numbers as a spreadsheet showed them when it was saved as text, with fewer digits than it holds. */
  readonly asShown?: boolean;
}

const plainInteger = /^-?\d{1,15}$/;
const spaces = /[ \u00a0\u2007\u2009\u202f]/g;
const spacedThousands = /^\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+(?!\d)/;
/** As Excel writes a number that is too long for its column: 1,23E+05. R and Java write 1e+05 and 1.0E5 of all the digits. */
const roundedByExcel = /^-?\d(?:[.,]\d+)?E\+\d{2,3}$/;
const anyMinus = /^[\u2010\u2011\u2013\u2212]/;

/** Reads one text by the legend of its source. Run once per distinct text, not per row. */
export function parseCell(text: string, options: CellOptions): Cell {
  if (plainInteger.test(text)) return { kind: 'number', value: withoutNegativeZero(Number(text)), text };
  const trimmed = text.trim();
  const meaning = meaningOf(trimmed, options.legend ?? defaultLegend);
  if (meaning === 'zero') return { kind: 'zero', value: 0, text };
  if (meaning !== undefined) return { kind: meaning, text };
  return parseNumber(trimmed, text, options);
}

function meaningOf(token: string, legend: Legend): Exclude<Legend[string], undefined> | undefined {
  return Object.hasOwn(legend, token) ? legend[token] : undefined;
}

function parseNumber(trimmed: string, text: string, options: CellOptions): Cell {
  const { decimal } = options;
  const percent = trimmed.endsWith('%');
  const bare = (percent ? trimmed.slice(0, -1).trimEnd() : trimmed)
    .replace(anyMinus, '-')
    .replace(/^-\s+/, '-');
  const number = numberOf(bare, decimal);
  if (options.asShown && roundedByExcel.test(bare) && lacksDigits(bare))
    return { kind: 'unknown', text, reason: 'rounded-by-excel' };
  if (number === undefined) return { kind: 'unknown', text, ...reasonFor(bare, decimal) };
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER)
    return { kind: 'unknown', text, reason: 'number-out-of-range' };
  return percent
    ? { kind: 'number', value: number, text, percent: true }
    : { kind: 'number', value: number, text };
}

/** Whether a power of ten reaches further than the digits that are given, so that the last of them are gone. */
function lacksDigits(bare: string): boolean {
  const [digits = '', power = ''] = bare.split('E+');
  return Number(power) > (/[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0);
}

function numberOf(bare: string, decimal: DecimalMark | null): number | undefined {
  const negative = bare.startsWith('-');
  let digits = bare.startsWith('-') || bare.startsWith('+') ? bare.slice(1) : bare;
  if (spacedThousands.test(digits)) digits = digits.replace(spaces, '');
  if (decimal !== null) {
    const thousands = decimal === ',' ? '.' : ',';
    const grouped = decimal === ',' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
    // 1.234 where the decimal mark is a comma is only thousands when the groups are whole.
    if (grouped.test(digits)) digits = digits.replaceAll(thousands, '');
    if (decimal === ',') {
      if (digits.includes('.')) return undefined;
      digits = digits.replace(',', '.');
    }
  }
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(digits)) return undefined;
  if (decimal === null && digits.includes('.')) return undefined;
  return withoutNegativeZero(negative ? -Number(digits) : Number(digits));
}

function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' };

function reasonFor(
  bare: string,
  decimal: DecimalMark | null,
): { readonly reason: UnknownReason; readonly suggestion?: string } {
  const repaired = bare.replace(/[OolISB]/g, (letter) => lookalikes[letter] ?? letter);
  const looksLikeNumber = repaired !== bare && (/\d/.test(bare) || /^[Oo]+$/.test(bare));
  if (looksLikeNumber && numberOf(repaired, decimal ?? markIn(repaired)) !== undefined) {
    return { reason: 'letter-for-digit', suggestion: repaired };
  }
  const other = decimal === ',' ? '.' : ',';
  if (decimal !== null && numberOf(bare, other) !== undefined) {
    return { reason: 'wrong-decimal-mark', suggestion: bare.replace(other, decimal) };
  }
  return { reason: 'unknown-token' };
}

function markIn(text: string): DecimalMark | null {
  return text.includes(',') ? ',' : text.includes('.') ? '.' : null;
}
