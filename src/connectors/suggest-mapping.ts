import type { ColumnMapping } from './map-columns.ts';

/** Words that a column's name opens with, per observation column, the more telling first. */
const signs: readonly (readonly [column: string, signs: readonly RegExp[]])[] = [
  [
    'omrade',
    [/^(deso|regso|område|omrade)/i, /^(kommun|municipality)/i, /^(region|area)/i, /^(län|county)/i],
  ],
  ['period', [/^(tid|år|ar|year|period|läsår)$/i, /^(kvartal|månad|quarter|month)/i]],
  ['kon', [/^(kön|kon|sex|gender)$/i]],
  ['alder', [/^(ålder|alder|age)/i]],
  ['varde', [/^(värde|varde|value)/i, /^(antal|andel)/i]],
];

/**
 * What the columns of a table probably are, as `kolumner` of `kub.yaml`: a guess, for the user to correct.
 * Codes are preferred to labels for the area; the indicator cannot be known; a table that names no value
 * has it last.
 */
export function suggestMapping(columns: readonly string[]): ColumnMapping {
  const found: Record<string, string> = { indikator: '=INDIKATOR' };
  for (const [column, ordered] of signs) {
    const names = ordered.flatMap((sign) => columns.filter((name) => sign.test(name)));
    const name = names[0] ?? (column === 'varde' ? columns.at(-1) : undefined);
    if (name === undefined) continue;
    const code = `${name} (kod)`;
    found[column] = column === 'omrade' && columns.includes(code) ? code : name;
  }
  return found;
}
