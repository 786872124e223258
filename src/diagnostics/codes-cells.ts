import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with a number in a cell. */
export const cellCodes = {
  'ambiguous-decimal': {
    sv: {
      title: 'Det går inte att avgöra om tecknet skiljer tusental eller decimaler',
      remedy: 'Ange ”decimal: ","” eller ”decimal: "."” för filen i kub.yaml.',
    },
    en: {
      title: 'It is not clear whether the mark separates thousands or decimals',
      remedy: 'Give "decimal: \',\'" or "decimal: \'.\'" for the file in kub.yaml.',
    },
  },
  'mixed-decimal': {
    sv: {
      title: 'Kolumnen blandar decimalkomma och decimalpunkt',
      expected: 'samma decimaltecken i hela kolumnen',
      remedy: 'Rätta de avvikande cellerna.',
    },
    en: {
      title: 'The column mixes decimal comma and decimal point',
      expected: 'one decimal mark throughout the column',
      remedy: 'Correct the cells that differ.',
    },
  },
  'unknown-token': {
    sv: {
      title: 'Tecknet eller ordet är varken ett tal eller en känd markering',
      expected: 'ett tal eller en markering ur källans teckenförklaring',
      remedy: 'Rätta cellen, eller förklara markeringen under ”tecken” för filen i kub.yaml.',
    },
    en: {
      title: 'The token is neither a number nor a known symbol',
      expected: "a number or a symbol of the source's legend",
      remedy: 'Correct the cell, or explain the symbol under "tecken" for the file in kub.yaml.',
    },
  },
  'rounded-by-excel': {
    sv: {
      title: 'Talet är förkortat av Excel, och de sista siffrorna är borta',
      expected: 'alla siffror',
      remedy:
        'Öppna originalet i Excel, ge kolumnen formatet Tal, gör den så bred att alla siffror syns, och spara som CSV igen.',
    },
    en: {
      title: 'The number is shortened by Excel, and its last digits are gone',
      expected: 'all digits',
      remedy:
        'Open the original in Excel, give the column the format Number, make it wide enough to show all digits, and save it as CSV again.',
    },
  },
  'letter-for-digit': {
    sv: {
      title: 'En bokstav står där det ska vara en siffra',
      expected: 'endast siffror',
      remedy: 'Byt bokstaven mot siffran (O mot 0, l eller I mot 1).',
    },
    en: {
      title: 'A letter stands where a digit should be',
      expected: 'digits only',
      remedy: 'Replace the letter with the digit (O by 0, l or I by 1).',
    },
  },
  'not-a-number': {
    sv: {
      title: 'Värdet är inte ett tal',
      expected: 'ett tal',
      remedy: 'Skriv ett tal, eller en markering för saknat värde.',
    },
    en: {
      title: 'The value is not a number',
      expected: 'a number',
      remedy: 'Write a number, or a symbol for a missing value.',
    },
  },
  'number-out-of-range': {
    sv: {
      title: 'Talet är för stort för att kunna läsas exakt',
      expected: 'ett tal mindre än 9 007 199 254 740 992',
      remedy: 'Kontrollera talet i källan.',
    },
    en: {
      title: 'The number is too large to be read exactly',
      expected: 'a number below 9,007,199,254,740,992',
      remedy: 'Check the number in the source.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
