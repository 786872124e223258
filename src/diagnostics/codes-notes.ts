import type { CodeEntry } from './code-entry.ts';
import { followUpCodes } from './codes-follow-up.ts';
import { personalDataCodes } from './codes-personal-data.ts';

/** What can be wrong with notes and with the registers and plans that stand beside them. */
export const noteCodes = {
  ...personalDataCodes,
  ...followUpCodes,
  'note-too-long': {
    sv: {
      title: 'Anteckningen är för lång',
      expected: 'högst 100 000 tecken',
      remedy: 'Dela upp den i flera anteckningar.',
    },
    en: {
      title: 'The note is too long',
      expected: 'at most 100,000 characters',
      remedy: 'Split it into several notes.',
    },
  },
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
      expected: 'ett område med ”ja” under rapport, en del av det eller det som det är en del av',
      remedy: 'Rätta ”omraden”, eller skriv ”ja” under rapport i omraden.csv.',
    },
    en: {
      title: 'The note ends up in no report',
      expected: 'an area with "ja" under rapport, a part of it or what it is part of',
      remedy: 'Correct "omraden", or write "ja" under rapport in omraden.csv.',
    },
  },
  'unsafe-html': {
    sv: {
      title: 'HTML får inte finnas i en anteckning',
      expected: 'Markdown',
      remedy: 'Skriv texten som Markdown.',
    },
    en: {
      title: 'HTML may not stand in a note',
      expected: 'Markdown',
      remedy: 'Write the text as Markdown.',
    },
  },
  'key-not-for-type': {
    sv: { title: 'Fältet hör inte till den typen av anteckning', remedy: 'Ta bort fältet eller byt ”typ”.' },
    en: { title: 'The key does not belong to that type of note', remedy: 'Remove it or change "typ".' },
  },
  'note-digits': {
    sv: {
      title: 'Siffror är skrivna för hand i texten',
      expected: '{{uppgift indikator period}} för uppgifter som kub redovisar',
      remedy:
        'Kontrollera siffrorna, eller ersätt dem med platshållare som följer med när uppgifterna ändras.',
    },
    en: {
      title: 'Digits are typed in the text',
      expected: '{{uppgift indikator period}} for figures that kub publishes',
      remedy: 'Check them, or replace them by placeholders that follow the figures.',
    },
  },
  'placeholder-malformed': {
    sv: {
      title: 'Platshållaren går inte att läsa',
      expected: '{{uppgift indikator period}} eller {{uppgift indikator period område}}',
      remedy: 'Rätta platshållaren.',
    },
    en: {
      title: 'The placeholder cannot be read',
      expected: '{{uppgift indikator period}} or {{uppgift indikator period area}}',
      remedy: 'Correct the placeholder.',
    },
  },
  'loaded-wording': {
    sv: {
      title: 'Texten har ord som pekar ut, värderar eller påstår orsaker',
      remedy: 'Skriv hellre vad som är känt, utan värdering och utan orsak som inte är visad.',
    },
    en: {
      title: 'The text has words that stigmatise, judge or claim causes',
      remedy: 'Say what is known, without judgement and without causes that are not shown.',
    },
  },
  'note-without-source': {
    sv: { title: 'Anteckningen anger ingen källa', remedy: 'Fyll i ”kalla”.' },
    en: { title: 'The note cites no source', remedy: 'Fill in "kalla".' },
  },
  'note-older-than-figures': {
    sv: {
      title: 'Anteckningen är äldre än uppgifterna den handlar om',
      remedy: 'Läs texten mot de nya uppgifterna och sätt ett nytt ”datum”.',
    },
    en: {
      title: 'The note is older than the figures it speaks of',
      remedy: 'Read it against the new figures and set a new "datum".',
    },
  },
  'only-difficulties': {
    sv: {
      title: 'Området har bara svårigheter antecknade',
      expected: 'också resurser eller möjligheter',
      remedy: 'Fråga dem som bor och arbetar där vad som fungerar, och anteckna det.',
    },
    en: {
      title: 'Only difficulties are noted for the area',
      expected: 'resources or possibilities too',
      remedy: 'Ask those who live and work there what works, and note it.',
    },
  },
  'link-not-allowed': {
    sv: {
      title: 'Länken får inte finnas i en anteckning',
      expected: 'en länk som börjar med https://, http:// eller mailto:',
      remedy: 'Skriv hela adressen, eller ta bort länken.',
    },
    en: {
      title: 'The link may not stand in a note',
      expected: 'a link that starts with https://, http:// or mailto:',
      remedy: 'Write the whole address, or remove the link.',
    },
  },
  'image-not-shown': {
    sv: {
      title: 'Bilden visas inte',
      expected: 'inga bilder från nätet eller andra filer',
      remedy: 'Ta bort bilden; dess beskrivning skrivs ut i stället.',
    },
    en: {
      title: 'The image is not shown',
      expected: 'no images from the network or other files',
      remedy: 'Remove it; its description is printed instead.',
    },
  },
  'unknown-translation': {
    sv: {
      title: 'Översättningen hör inte till någon anteckning',
      expected: 'id för en anteckning i ”oversattning_av”',
      remedy: 'Rätta ”oversattning_av”.',
    },
    en: {
      title: 'The translation belongs to no note',
      expected: 'the id of a note in "oversattning_av"',
      remedy: 'Correct "oversattning_av".',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
