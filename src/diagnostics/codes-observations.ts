import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with observations, areas and indicators. */
export const observationCodes = {
  'unknown-column': {
    sv: {
      title: 'Kolumnen är okänd',
      remedy: 'Rätta namnet, ta bort kolumnen eller koppla den under ”kolumner” i kub.yaml.',
    },
    en: {
      title: 'The column is unknown',
      remedy: 'Correct the name, remove the column or map it under "kolumner" in kub.yaml.',
    },
  },
  'missing-column': {
    sv: {
      title: 'En kolumn som behövs saknas',
      remedy: 'Lägg till kolumnen eller koppla den under ”kolumner” i kub.yaml.',
    },
    en: {
      title: 'A needed column is missing',
      remedy: 'Add the column or map it under "kolumner" in kub.yaml.',
    },
  },
  'unknown-indicator': {
    sv: {
      title: 'Indikatorn är okänd',
      expected: 'ett id ur indikatorer.csv eller den inbyggda katalogen',
      remedy: 'Rätta id:t, eller lägg till indikatorn i indikatorer.csv.',
    },
    en: {
      title: 'The indicator is unknown',
      expected: 'an id of indikatorer.csv or the built-in catalogue',
      remedy: 'Correct the id, or add the indicator to indikatorer.csv.',
    },
  },
  'unexplained-row': {
    sv: {
      title: 'Kopplingen förklarar inte raden',
      remedy: 'Utöka kopplingen i kub.yaml så att raden används eller uttryckligen hoppas över.',
    },
    en: {
      title: 'The mapping does not explain the row',
      remedy: 'Extend the mapping in kub.yaml so that the row is used or explicitly skipped.',
    },
  },
  'not-an-integer': {
    sv: {
      title: 'Antalet är inte ett heltal',
      expected: 'ett heltal',
      remedy: 'Skriv antalet utan decimaler.',
    },
    en: {
      title: 'The count is not a whole number',
      expected: 'a whole number',
      remedy: 'Write the count without decimals.',
    },
  },
  'negative-count': {
    sv: { title: 'Antalet är negativt', expected: 'noll eller mer', remedy: 'Kontrollera antalet i källan.' },
    en: {
      title: 'The count is negative',
      expected: 'zero or more',
      remedy: 'Check the count in the source.',
    },
  },
  'zero-denominator': {
    sv: {
      title: 'Nämnaren är noll',
      expected: 'ett antal större än noll',
      remedy: 'Kontrollera nämnaren, eller markera uppgiften som ej tillämplig med ”.”.',
    },
    en: {
      title: 'The denominator is zero',
      expected: 'a count above zero',
      remedy: 'Check the denominator, or mark the observation as not applicable with ".".',
    },
  },
  'count-over-denominator': {
    sv: {
      title: 'Täljaren är större än nämnaren',
      expected: 'en täljare som ryms i nämnaren',
      remedy: 'Kontrollera att kolumnerna inte har bytt plats.',
    },
    en: {
      title: 'The count is larger than the denominator',
      expected: 'a count within the denominator',
      remedy: 'Check that the columns are not swapped.',
    },
  },
  'share-over-hundred': {
    sv: {
      title: 'Andelen är över 100 procent',
      expected: '0 till 100',
      remedy: 'Kontrollera enheten: procent ska skrivas 0–100.',
    },
    en: {
      title: 'The share is above 100 per cent',
      expected: '0 to 100',
      remedy: 'Check the unit: per cent is written 0–100.',
    },
  },
  'share-as-fraction': {
    sv: {
      title: 'Andelarna ser ut att vara skrivna som bråk (0–1)',
      expected: 'procent, 0–100',
      remedy: 'Ange enheten i kub.yaml, eller skriv procent.',
    },
    en: {
      title: 'The shares look like fractions (0–1)',
      expected: 'per cent, 0–100',
      remedy: 'Give the unit in kub.yaml, or write per cent.',
    },
  },
  'interval-not-around-value': {
    sv: {
      title: 'Värdet ligger utanför sitt konfidensintervall',
      expected: 'nedre ≤ värde ≤ övre',
      remedy: 'Kontrollera kolumnerna varde, nedre och ovre.',
    },
    en: {
      title: 'The value lies outside its confidence interval',
      expected: 'lower ≤ value ≤ upper',
      remedy: 'Check the columns varde, nedre and ovre.',
    },
  },
  'interval-incomplete': {
    sv: {
      title: 'Konfidensintervallet har bara den ena gränsen',
      expected: 'både nedre och övre gräns',
      remedy: 'Fyll i båda gränserna eller ingen.',
    },
    en: {
      title: 'The confidence interval has only one limit',
      expected: 'both lower and upper limit',
      remedy: 'Give both limits or neither.',
    },
  },
  'value-contradicts-counts': {
    sv: {
      title: 'Värdet stämmer inte med täljare och nämnare',
      remedy: 'Ta bort värdet, eller rätta antalen.',
    },
    en: {
      title: 'The value does not agree with count and denominator',
      remedy: 'Remove the value, or correct the counts.',
    },
  },
  'count-without-denominator': {
    sv: {
      title: 'Täljaren saknar nämnare',
      expected: 'både täljare och nämnare',
      remedy: 'Fyll i nämnaren.',
    },
    en: {
      title: 'The count has no denominator',
      expected: 'both count and denominator',
      remedy: 'Fill in the denominator.',
    },
  },
  'denominator-without-count': {
    sv: {
      title: 'Nämnaren saknar täljare',
      expected: 'både täljare och nämnare',
      remedy: 'Fyll i täljaren.',
    },
    en: {
      title: 'The denominator has no count',
      expected: 'both count and denominator',
      remedy: 'Fill in the count.',
    },
  },
  'period-not-understood': {
    sv: {
      title: 'Perioden kan inte tolkas',
      expected: '2024, 2020–2024, 2024/25, 2024K3 eller 2024M07',
      remedy:
        'Skriv perioden på ett av dessa sätt. Halvår och veckor redovisas inte: lägg ihop dem till år. Ur ett datum tas året med ”monster” för kolumnen i kub.yaml.',
    },
    en: {
      title: 'The period cannot be understood',
      expected: '2024, 2020–2024, 2024/25, 2024K3 or 2024M07',
      remedy:
        'Write the period in one of these ways. Half-years and weeks are not shown: add them up to years. Of a date the year is taken with "monster" for the column in kub.yaml.',
    },
  },
  'period-reversed': {
    sv: {
      title: 'Perioden slutar innan den börjar',
      expected: 'första året först',
      remedy: 'Byt plats på åren.',
    },
    en: {
      title: 'The period ends before it begins',
      expected: 'the first year first',
      remedy: 'Swap the years.',
    },
  },
  'year-is-municipality': {
    sv: {
      title: 'Året kan också vara en kommunkod',
      remedy: 'Kontrollera att kolumnen för period inte har förväxlats med kolumnen för område.',
    },
    en: {
      title: 'The year may also be a municipality code',
      remedy: 'Check that the period column is not mistaken for the area column.',
    },
  },
  'unknown-sex': {
    sv: {
      title: 'Könet känns inte igen',
      expected: 'totalt, kvinnor eller män (T, K, M)',
      remedy: 'Rätta cellen.',
    },
    en: {
      title: 'The sex is not recognised',
      expected: 'totalt, kvinnor or män (T, K, M)',
      remedy: 'Correct the cell.',
    },
  },
  'unknown-age': {
    sv: {
      title: 'Åldern känns inte igen',
      expected: '16-84, 65+, 80- eller totalt',
      remedy: 'Rätta cellen.',
    },
    en: {
      title: 'The age is not recognised',
      expected: '16-84, 65+, 80- or totalt',
      remedy: 'Correct the cell.',
    },
  },
  'unknown-status': {
    sv: { title: 'Statusen känns inte igen', remedy: 'Rätta cellen.' },
    en: { title: 'The status is not recognised', remedy: 'Correct the cell.' },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
