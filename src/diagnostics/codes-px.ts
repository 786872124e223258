import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with a PX file. */
export const pxCodes = {
  'px-missing-keyword': {
    sv: {
      title: 'PX-filen saknar ett nyckelord som måste finnas',
      remedy: 'Hämta tabellen på nytt från källan.',
    },
    en: {
      title: 'The PX file lacks a required keyword',
      remedy: 'Download the table again from its source.',
    },
  },
  'px-syntax': {
    sv: {
      title: 'PX-filen följer inte formatet här',
      expected: 'NYCKELORD=värde;',
      remedy: 'Rätta raden eller hämta tabellen på nytt.',
    },
    en: {
      title: 'The PX file does not follow the format here',
      expected: 'KEYWORD=value;',
      remedy: 'Correct the line or download the table again.',
    },
  },
  'px-missing-values': {
    sv: {
      title: 'En variabel saknar sina värden',
      expected: 'VALUES för variabeln',
      remedy: 'Hämta tabellen på nytt från källan.',
    },
    en: {
      title: 'A variable has no values',
      expected: 'VALUES for the variable',
      remedy: 'Download the table again from its source.',
    },
  },
  'px-codes-length': {
    sv: {
      title: 'En variabel har inte lika många koder som värden',
      expected: 'lika många koder som värden',
      remedy: 'Hämta tabellen på nytt från källan.',
    },
    en: {
      title: 'A variable does not have as many codes as values',
      expected: 'as many codes as values',
      remedy: 'Download the table again from its source.',
    },
  },
  'px-cell-count': {
    sv: {
      title: 'Antalet dataceller stämmer inte med variablerna',
      remedy: 'Filen är avkortad eller ändrad. Hämta tabellen på nytt.',
    },
    en: {
      title: 'The number of data cells does not match the variables',
      remedy: 'The file is cut short or altered. Download the table again.',
    },
  },
  'px-truncated': {
    sv: {
      title: 'PX-filen slutar mitt i',
      expected: 'ett avslutande semikolon efter DATA',
      remedy: 'Hämta tabellen på nytt.',
    },
    en: {
      title: 'The PX file ends in the middle',
      expected: 'a closing semicolon after DATA',
      remedy: 'Download the table again.',
    },
  },
  'px-cell-unknown': {
    sv: {
      title: 'En datacell är varken ett tal eller en känd symbol',
      expected: 'ett tal eller ".", "..", "-"',
      remedy: 'Kontrollera cellen i källan.',
    },
    en: {
      title: 'A data cell is neither a number nor a known symbol',
      expected: 'a number or ".", "..", "-"',
      remedy: 'Check the cell in the source.',
    },
  },
  'px-timeval': {
    sv: {
      title: 'TIMEVAL kan inte tolkas, så tidsvärdena läses som text',
      expected: 'TLIST(A1), TLIST(H1), TLIST(Q1), TLIST(M1) eller TLIST(W1)',
      remedy: 'Kontrollera att perioderna blev rätt.',
    },
    en: {
      title: 'TIMEVAL cannot be understood, so the time values are read as text',
      expected: 'TLIST(A1), TLIST(H1), TLIST(Q1), TLIST(M1) or TLIST(W1)',
      remedy: 'Check that the periods came out right.',
    },
  },
  'px-unknown-key': {
    sv: {
      title: 'En rad i DATA har en kod som inte finns bland variabelns koder',
      expected: 'en kod ur CODES eller VALUES',
      remedy: 'Kontrollera KEYS och raden i källan.',
    },
    en: {
      title: 'A row of DATA has a code that the variable does not have',
      expected: 'a code of CODES or VALUES',
      remedy: 'Check KEYS and the row in the source.',
    },
  },
  'px-duplicate-key': {
    sv: {
      title: 'Samma nycklar står två gånger i DATA',
      expected: 'varje kombination högst en gång',
      remedy: 'Kontrollera raderna i källan.',
    },
    en: {
      title: 'The same keys appear twice in DATA',
      expected: 'each combination at most once',
      remedy: 'Check the rows in the source.',
    },
  },
  'px-duplicate-keyword': {
    sv: {
      title: 'Ett nyckelord står två gånger, och det senare gäller',
      expected: 'nyckelordet en gång',
      remedy: 'Kontrollera filen hos källan.',
    },
    en: {
      title: 'A keyword appears twice, and the later one is used',
      expected: 'the keyword once',
      remedy: 'Check the file at its source.',
    },
  },
  'px-unknown-variable': {
    sv: {
      title: 'Ett nyckelord gäller en variabel som inte finns i STUB eller HEADING',
      expected: 'en variabel ur STUB eller HEADING',
      remedy: 'Uppgiften används inte. Kontrollera filen hos källan.',
    },
    en: {
      title: 'A keyword concerns a variable that is not in STUB or HEADING',
      expected: 'a variable of STUB or HEADING',
      remedy: 'The keyword is not used. Check the file at its source.',
    },
  },
  'px-unknown-language': {
    sv: {
      title: 'PX-filen har inte det språk som begärdes',
      remedy: 'Ändra eller ta bort ”sprak” för filen i kub.yaml.',
    },
    en: {
      title: 'The PX file does not have the requested language',
      remedy: 'Change or remove "sprak" for the file in kub.yaml.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
