import type { Sex } from '../model/figure.ts';

/** Case, å/ä/ö, spaces, hyphens and underscores do not matter in column names. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_\-.]+/g, '');
}

const sexWords: ReadonlyMap<string, Sex> = new Map([
  ...[
    '',
    'totalt',
    'total',
    'alla',
    'bada',
    'badakonen',
    't',
    '1+2',
    'samtliga',
    'kvinnorochman',
    'manochkvinnor',
    'bagge',
    'baggekonen',
    'tot',
    'totsa',
    'summa',
    'sum',
    'bothsexes',
  ].map((w) => [w, 'total'] as const),
  ...['kvinnor', 'kvinna', 'flickor', 'flicka', 'k', '2', 'women'].map((w) => [w, 'women'] as const),
  ...['man', 'men', 'pojkar', 'pojke', 'm', '1'].map((w) => [w, 'men'] as const),
]);

/** The sex a word or code of a source stands for; null when it is none kub knows. */
export function parseSex(text: string): Sex | null {
  return sexWords.get(foldName(text)) ?? null;
}

const statusWords: ReadonlyMap<string, ObservationState> = new Map([
  ['', 'given'],
  ['visas', 'given'],
  ['undertryckt', 'suppressed'],
  ['sekretess', 'suppressed'],
  ['u', 'suppressed'],
  ['saknas', 'not-available'],
  ['ejtillganglig', 'not-available'],
  ['ejtillamplig', 'cannot-occur'],
]);

export const observationStates = ['given', 'not-available', 'suppressed', 'cannot-occur'] as const;
export type ObservationState = (typeof observationStates)[number];

/** What the column `status` says of a row; null for a word kub does not know. */
export function parseStatus(text: string): ObservationState | null {
  return statusWords.get(foldName(text)) ?? null;
}

/** Swedish words and yes/no as they are written in tables. */
export function parseYesNo(text: string): boolean | null {
  const word = foldName(text);
  if (['ja', 'j', 'yes', 'sant', 'true', '1', 'x'].includes(word)) return true;
  if (['', 'nej', 'n', 'no', 'falskt', 'false', '0'].includes(word)) return false;
  return null;
}
