import { withoutFormulaGuard } from '../../io/formula-text.ts';
import type { RawColumn } from '../raw-table.ts';

/** A column whose texts are final: trimmed, NFC, and each text once. */
export interface TextColumn {
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

/**
 * Trims and normalises the texts of a dictionary. Two that become the same ("å" written in two ways,
 * or with a no-break space after it) become one, and the codes follow.
 */
export function textColumn(codes: Int32Array, texts: readonly string[]): TextColumn {
  const positions = new Map<string, number>();
  const dictionary: string[] = [];
  const target = new Int32Array(texts.length);
  let isSame = true;
  for (let index = 0; index < texts.length; index += 1) {
    const text = cleanText(texts[index] as string);
    let position = positions.get(text);
    if (position === undefined) {
      position = dictionary.length;
      positions.set(text, position);
      dictionary.push(text);
    }
    target[index] = position;
    if (position !== index) isSame = false;
  }
  if (isSame) return { codes, dictionary };
  for (let row = 0; row < codes.length; row += 1) codes[row] = target[codes[row] as number] as number;
  return { codes, dictionary };
}

/** Codes kept from being read as numbers by Excel: `="0114"`, or `'0114` as Excel itself shows it; and texts kept from being run. */
function withoutGuard(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 61) return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  if (first !== 39) return text;
  return /^'\d+$/.test(text) ? text.slice(1) : withoutFormulaGuard(text);
}

function cleanText(text: string): string {
  const trimmed = withoutGuard(text.trim());
  // Most texts are plain digits and letters, which NFC leaves alone.
  return /[\u0250-\uffff]/.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
}

/** Whether a column holds nothing at all. */
export function isEmptyColumn(column: Pick<RawColumn, 'dictionary' | 'codes'>): boolean {
  return column.dictionary.every((text, code) => text === '' || !column.codes.includes(code));
}
