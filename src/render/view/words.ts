import type { Locale } from '../../i18n/locale.ts';
import { labelsEn } from './labels-en.ts';
import { type Labels, labelsSv } from './labels-sv.ts';

export function labelsOf(locale: Locale): Labels {
  return locale === 'sv' ? labelsSv : labelsEn;
}

/** Puts values in the places of a label; a place without a value is a bug, not a blank. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  let filled = '';
  const parts = piecesOf(label);
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const value = index % 2 === 0 ? part : values[part];
    if (value === undefined) throw new RangeError(`fill: no value for {${part}} in "${label}"`);
    filled += value;
  }
  return filled;
}

/** Text and names in turn; there are few labels, and each is filled a thousand times. */
const pieces = new Map<string, readonly string[]>();

function piecesOf(label: string): readonly string[] {
  const known = pieces.get(label) ?? label.split(/\{(\w+)\}/);
  pieces.set(label, known);
  return known;
}
