import type { ColumnMapping } from './map-columns.ts';

/** Words that a column's name opens with, per observation column. A guess, printed for the user to correct. */
const signs: readonly (readonly [column: string, sign: RegExp])[] = [
  ['omrade', /^(region|kommun|område|omrade|deso|regso|län|municipality|area)/i],
  ['period', /^(tid|år|ar$|year|period|månad|kvartal|läsår)/i],
  ['kon', /^(kön|kon$|sex|gender)/i],
  ['alder', /^(ålder|alder|age)/i],
  ['varde', /^(värde|varde|value|antal|andel)/i],
];

/**
 * What the columns of a table probably are, as `kolumner` of `kub.yaml`. Codes are preferred to labels for
 * the area; the indicator cannot be known and is left for the user.
 */
export function suggestMapping(columns: readonly string[]): ColumnMapping {
  const found: Record<string, string> = { indikator: '=INDIKATOR' };
  for (const [column, sign] of signs) {
    const name = columns.find((one) => sign.test(one));
    if (name === undefined) continue;
    const code = `${name} (kod)`;
    found[column] = column === 'omrade' && columns.includes(code) ? code : name;
  }
  return found;
}
