import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with notes. */
export const noteCodes = {
  'front-matter-missing': {
    sv: {
      title: 'Anteckningen saknar inledande fält',
      expected: 'fält mellan två rader med ---',
      remedy: 'Lägg till minst typ och titel överst i filen.',
    },
    en: {
      title: 'The note has no front matter',
      expected: 'fields between two lines of ---',
      remedy: 'Add at least typ and titel at the top of the file.',
    },
  },
  'front-matter-unclosed': {
    sv: {
      title: 'De inledande fälten avslutas inte',
      expected: 'en rad med ---',
      remedy: 'Lägg till raden --- efter fälten.',
    },
    en: {
      title: 'The front matter is not closed',
      expected: 'a line of ---',
      remedy: 'Add the line --- after the fields.',
    },
  },
  'unknown-note-type': {
    sv: {
      title: 'Anteckningens typ är okänd',
      expected: 'resurs, arena, insats, rost, svarighet, mojlighet, inledning eller kommentar',
      remedy: 'Rätta ”typ”.',
    },
    en: {
      title: 'The type of the note is unknown',
      expected: 'resurs, arena, insats, rost, svarighet, mojlighet, inledning or kommentar',
      remedy: 'Correct "typ".',
    },
  },
  'empty-note': {
    sv: {
      title: 'Anteckningen har ingen text',
      expected: 'text efter fälten',
      remedy: 'Skriv texten eller ta bort filen.',
    },
    en: {
      title: 'The note has no text',
      expected: 'text after the fields',
      remedy: 'Write the text or remove the file.',
    },
  },
  'funding-not-hundred': {
    sv: {
      title: 'Finansieringens andelar blir inte 100 procent',
      expected: '100',
      remedy: 'Rätta andelarna under ”finansiering”.',
    },
    en: {
      title: 'The shares of the funding do not sum to 100 per cent',
      expected: '100',
      remedy: 'Correct the shares under "finansiering".',
    },
  },
  'quote-without-consent': {
    sv: {
      title: 'Citatet saknar samtycke',
      expected: '”samtycke: ja”',
      remedy: 'Ta bort citatet, eller skaffa och anteckna samtycke.',
    },
    en: {
      title: 'The quotation has no consent',
      expected: '"samtycke: ja"',
      remedy: 'Remove the quotation, or obtain and record consent.',
    },
  },
  'unknown-note-reference': {
    sv: {
      title: 'Anteckningen hänvisar till något som inte finns',
      expected: 'en anteckning eller en indikator',
      remedy: 'Rätta ”bekraftar” eller ”motsager”.',
    },
    en: {
      title: 'The note refers to something that does not exist',
      expected: 'a note or an indicator',
      remedy: 'Correct "bekraftar" or "motsager".',
    },
  },
  'note-overdue': {
    sv: {
      title: 'Anteckningen skulle ha granskats',
      remedy: 'Granska texten och sätt ett nytt ”granska_senast”.',
    },
    en: { title: 'The note is due for review', remedy: 'Review the text and set a new "granska_senast".' },
  },
  'note-unused': {
    sv: {
      title: 'Anteckningen hamnar inte i något kunskapsunderlag',
      remedy: 'Kontrollera ”omraden” och ”teman”.',
    },
    en: { title: 'The note ends up in no report', remedy: 'Check "omraden" and "teman".' },
  },
  'unsafe-html': {
    sv: {
      title: 'HTML som inte är tillåten togs bort',
      expected: 'Markdown',
      remedy: 'Skriv texten som Markdown.',
    },
    en: {
      title: 'HTML that is not allowed was removed',
      expected: 'Markdown',
      remedy: 'Write the text as Markdown.',
    },
  },
  'personal-data': {
    sv: {
      title: 'Texten kan innehålla personuppgifter',
      expected: 'text där ingen enskild kan kännas igen',
      remedy: 'Ta bort uppgiften, eller skriv om den så att ingen kan pekas ut.',
    },
    en: {
      title: 'The text may contain personal data',
      expected: 'text in which no individual can be recognised',
      remedy: 'Remove it, or rewrite it so that nobody is pointed out.',
    },
  },
  'image-not-found': {
    sv: {
      title: 'Bilden finns inte',
      expected: 'en bild i arbetsmappen',
      remedy: 'Rätta sökvägen eller lägg till bilden.',
    },
    en: {
      title: 'The image does not exist',
      expected: 'an image in the workspace',
      remedy: 'Correct the path or add the image.',
    },
  },
  'image-without-description': {
    sv: {
      title: 'Bilden saknar beskrivning',
      expected: 'en alternativtext',
      remedy: 'Skriv vad bilden visar: ![beskrivning](bild.jpg).',
    },
    en: {
      title: 'The image has no description',
      expected: 'an alternative text',
      remedy: 'Say what the image shows: ![description](image.jpg).',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
