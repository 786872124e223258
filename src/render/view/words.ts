import type { Locale } from '../../i18n/locale.ts';
import { labelsEn } from './labels-en.ts';
import { type Labels, labelsSv } from './labels-sv.ts';

export function labelsOf(locale: Locale): Labels {
  return locale === 'sv' ? labelsSv : labelsEn;
}

/** Puts values in the places of a label; a place without a value is a bug, not a blank. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`fill: no value for {${name}} in "${label}"`);
    return value;
  });
}
