import { guardFormula } from '../io/formula-text.ts';

const rowsAtATime = 10_000;

/**
 * The rows as kub's own CSV: semicolon, UTF-8 with byte order mark (Excel needs it), LF. Texts that a
 * spreadsheet would run as a formula get an apostrophe before them.
 */
export function csvBytes(columns: readonly string[], rows: Iterable<readonly string[]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let lines = [`\ufeff${columns.map(csvCell).join(';')}\n`];
  for (const row of rows) {
    lines.push(`${row.map(csvCell).join(';')}\n`);
    if (lines.length < rowsAtATime) continue;
    pieces.push(Buffer.from(lines.join('')));
    lines = [];
  }
  return Buffer.concat([...pieces, Buffer.from(lines.join(''))]);
}

function csvCell(text: string): string {
  const safe = guardFormula(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number as Swedish tables write it: decimal comma, no exponent, all digits kept. */
export function decimalComma(value: number): string {
  const text = String(value);
  const plain = text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
  return plain.replace('.', ',');
}
