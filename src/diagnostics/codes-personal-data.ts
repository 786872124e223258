import type { CodeEntry } from './code-entry.ts';

/** What must not stand, or should be looked at, in texts written by people. */
export const personalDataCodes = {
  'personal-number': {
    sv: {
      title: 'Texten innehåller ett person- eller samordningsnummer',
      expected: 'text utan personnummer',
      remedy: 'Ta bort numret. Det får inte finnas i filen, inte ens som kommentar.',
    },
    en: {
      title: 'The text contains a personal or coordination number',
      expected: 'text without personal numbers',
      remedy: 'Remove the number. It may not be in the file, not even as a comment.',
    },
  },
  'personal-email': {
    sv: {
      title: 'Texten innehåller en e-postadress',
      expected: 'text utan e-postadresser',
      remedy:
        'Ta bort adressen, eller ange en officiell kontakt under ”kontakt” med roll och ”offentlig: true”.',
    },
    en: {
      title: 'The text contains an e-mail address',
      expected: 'text without e-mail addresses',
      remedy: 'Remove it, or give an official contact under "kontakt" with roll and "offentlig: true".',
    },
  },
  'personal-phone': {
    sv: {
      title: 'Texten innehåller ett telefonnummer',
      expected: 'text utan telefonnummer till enskilda',
      remedy:
        'Ta bort numret. Är det en organisations växel: skriv det i samma mening som organisationens namn. En officiell kontakt anges under ”kontakt” med roll och ”offentlig: true”.',
    },
    en: {
      title: 'The text contains a telephone number',
      expected: 'text without telephone numbers of individuals',
      remedy:
        'Remove it. Is it the switchboard of an organisation: write it in the same sentence as its name. An official contact goes under "kontakt" with roll and "offentlig: true".',
    },
  },
  'personal-address': {
    sv: {
      title: 'Texten innehåller en bostadsadress',
      expected: 'text utan lägenhetsnummer och portkoder',
      remedy: 'Ta bort lägenhetsnumret och portkoden, eller hela adressen.',
    },
    en: {
      title: 'The text contains a home address',
      expected: 'text without apartment numbers and door codes',
      remedy: 'Remove the apartment number and the door code, or the whole address.',
    },
  },
  'personal-profile-link': {
    sv: {
      title: 'Texten länkar till en enskild persons profil',
      expected: 'länkar till organisationers egna webbplatser',
      remedy: 'Ta bort länken, eller länka till organisationens webbplats.',
    },
    en: {
      title: 'The text links to the profile of a person',
      expected: 'links to the web sites of organisations',
      remedy: 'Remove the link, or link to the web site of the organisation.',
    },
  },
  'personal-name': {
    sv: {
      title: 'Texten kan innehålla ett personnamn',
      remedy:
        'Ta bort namnet om det är en enskilds. Är det en plats eller organisation: lägg till den i aktorer.csv eller under ”arrangorer”.',
    },
    en: {
      title: 'The text may contain the name of a person',
      remedy:
        'Remove it if it is. Is it a place or an organisation: add it to aktorer.csv or under "arrangorer".',
    },
  },
  'personal-combination': {
    sv: {
      title: 'Ålder, roll och plats tillsammans kan peka ut en person',
      remedy: 'Ta bort minst en av uppgifterna.',
    },
    en: {
      title: 'Age, role and place together may point a person out',
      remedy: 'Remove at least one of them.',
    },
  },
  'quote-sensitive': {
    sv: {
      title: 'Ett citat nämner något känsligt som kan peka ut den som talar',
      remedy: 'Skriv om citatet utan uppgift om hälsa, ursprung, tro eller brott, om den inte behövs.',
    },
    en: {
      title: 'A quotation mentions something sensitive that may point the speaker out',
      remedy: 'Rewrite it without health, origin, faith or crime, unless that is needed.',
    },
  },
  'quote-too-long': {
    sv: {
      title: 'Citatet är för långt',
      expected: 'högst 240 tecken',
      remedy: 'Korta citatet: ju längre det är, desto lättare känns den som talar igen.',
    },
    en: {
      title: 'The quotation is too long',
      expected: 'at most 240 characters',
      remedy: 'Shorten it: the longer it is, the easier the speaker is recognised.',
    },
  },
  'quote-identifies': {
    sv: {
      title: 'Citatet säger vem som talar',
      expected: 'ett citat utan namn, ålder, kön och exakt plats',
      remedy: 'Ta bort uppgiften om den som talar.',
    },
    en: {
      title: 'The quotation says who is speaking',
      expected: 'a quotation without name, age, sex and exact place',
      remedy: 'Remove what is said of the speaker.',
    },
  },
  'quote-outside-resident-view': {
    sv: {
      title: 'Ett citat i jagform står i en anteckning som inte är av typen rost',
      expected: '”typ: rost” med metod, antal och samtycke',
      remedy: 'Flytta citatet till en egen anteckning av typen rost.',
    },
    en: {
      title: 'A quotation in the first person stands in a note that is not of type rost',
      expected: '"typ: rost" with metod, antal and samtycke',
      remedy: 'Move the quotation to a note of its own of type rost.',
    },
  },
  'too-few-contributors': {
    sv: {
      title: 'För få har bidragit till boendes bild av temat i området',
      expected: 'minst tre personer',
      remedy: 'Fråga fler, slå ihop teman eller ta bort anteckningen.',
    },
    en: {
      title: 'Too few have contributed to the residents’ view of the theme in the area',
      expected: 'at least three persons',
      remedy: 'Ask more people, merge themes or remove the note.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
