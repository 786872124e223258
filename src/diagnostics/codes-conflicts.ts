import type { CodeEntry } from './code-entry.ts';

/** The same thing said twice, and columns that nobody has said what they are. */
export const conflictCodes = {
  'duplicate-key': {
    sv: {
      title: 'Samma uppgift står två gånger',
      expected: 'en rad per område, indikator, period, kön och ålder',
      remedy: 'Ta bort den ena raden, eller låt en kolumn skilja dem åt.',
    },
    en: {
      title: 'The same observation appears twice',
      expected: 'one row per area, indicator, period, sex and age',
      remedy: 'Remove one row, or let a column tell them apart.',
    },
  },
  'unmapped-columns': {
    sv: {
      title: 'Kolumnerna är inte en observations, och ingen koppling säger vad de är',
      expected: 'omrade, indikator, period och taljare eller varde',
      remedy:
        'Koppla kolumnerna under ”kolumner” i kub.yaml; kub check --explain FIL visar dem. Saknar filen rubrikrad: lägg till en.',
    },
    en: {
      title: 'The columns are not those of an observation, and no mapping says what they are',
      expected: 'omrade, indikator, period and taljare or varde',
      remedy:
        'Map the columns under "kolumner" in kub.yaml; kub check --explain FILE shows them. If the file lacks a header: add one.',
    },
  },
  'unmapped-dimension': {
    sv: {
      title: 'Tabellen är uppdelad efter något som inte används och som saknar en total',
      expected: 'ett värde, eller en kolumn som är kopplad',
      remedy: 'Koppla kolumnen under ”kolumner” i kub.yaml, eller välj ett värde: urval: { KOLUMN: VÄRDE }.',
    },
    en: {
      title: 'The table is divided by something that is not used and has no total',
      expected: 'one value, or a column that is mapped',
      remedy: 'Map the column under "kolumner" in kub.yaml, or choose one value: urval: { COLUMN: VALUE }.',
    },
  },
  'conflicting-values': {
    sv: {
      title: 'Samma uppgift står två gånger med olika värden',
      expected: 'ett värde',
      remedy: 'Avgör vilken källa som gäller och ta bort den andra.',
    },
    en: {
      title: 'The same observation appears twice with different values',
      expected: 'one value',
      remedy: 'Decide which source holds and remove the other.',
    },
  },
  'row-differs-from-codes': {
    sv: {
      title: 'Områdets egen rad stämmer inte med summan av dess koder',
      expected: 'summan av raderna för områdets koder',
      remedy: 'Områdets egen rad används. Ta bort den om summan av koderna är den rätta.',
    },
    en: {
      title: "The area's own row is not the sum of its codes",
      expected: "the sum of the rows of the area's codes",
      remedy: "The area's own row is used. Remove it if the sum of the codes is the right one.",
    },
  },
} as const satisfies Record<string, CodeEntry>;
