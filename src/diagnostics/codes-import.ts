import type { CodeEntry } from './code-entry.ts';

/** What can go wrong while data is brought into a workspace. */
export const importCodes = {
  'import-unreachable': {
    sv: { title: 'Källan kunde inte nås', remedy: 'Kontrollera adressen och nätet och försök igen.' },
    en: {
      title: 'The source could not be reached',
      remedy: 'Check the address and the network, and try again.',
    },
  },
  'import-rate-limited': {
    sv: { title: 'Källan tar inte emot fler frågor just nu', remedy: 'Vänta en stund och försök igen.' },
    en: { title: 'The source takes no more queries at the moment', remedy: 'Wait a while and try again.' },
  },
  'import-not-data': {
    sv: {
      title: 'Svaret är inte uppgifter i det format som begärdes',
      remedy: 'Kontrollera adressen i en webbläsare: den kan leda till en inloggning eller en felsida.',
    },
    en: {
      title: 'The reply is not data in the format asked for',
      remedy: 'Check the address in a browser: it may lead to a login or an error page.',
    },
  },
  'import-too-large': {
    sv: { title: 'Uttaget är för stort', remedy: 'Ta ut färre områden, år eller grupper åt gången.' },
    en: { title: 'The extract is too large', remedy: 'Take fewer areas, years or groups at a time.' },
  },
  'import-unknown-id': {
    sv: { title: 'Källan har inget med detta id', remedy: 'Rätta id:t. Inget har skrivits.' },
    en: { title: 'The source has nothing with this id', remedy: 'Correct the id. Nothing was written.' },
  },
  'import-title-differs': {
    sv: {
      title: 'Nyckeltalet heter något annat hos källan än i katalogen',
      remedy:
        'Läs källans definition. Är det rätt mått: kör om med --accept-title och källans titel ordagrant. Annars: rätta kolada_id i indikatorer.csv.',
    },
    en: {
      title: 'The measure has another title at the source than in the catalogue',
      remedy:
        "Read the source's definition. If it is the right measure, run again with --accept-title and the source's title word for word. Otherwise correct kolada_id in indikatorer.csv.",
    },
  },
  'import-not-municipality': {
    sv: {
      title: 'Id:t är inte en kommun',
      expected: 'en kommunkod med fyra siffror',
      remedy:
        'Ta bort det. Kommungruppers värden i Kolada är ovägda medelvärden och kan inte vara jämförelse här.',
    },
    en: {
      title: 'The id is not a municipality',
      expected: 'a municipality code of four digits',
      remedy: 'Remove it. Values of groups in Kolada are unweighted means and cannot be a benchmark here.',
    },
  },
  'import-not-in-catalogue': {
    sv: {
      title: 'Nyckeltalet finns inte i katalogen',
      remedy: 'Lägg till en rad i indikatorer.csv med id och kolada_id, eller ange --indicator NYCKELTAL=ID.',
    },
    en: {
      title: 'The measure is not in the catalogue',
      remedy: 'Add a row to indikatorer.csv with id and kolada_id, or give --indicator KPI=ID.',
    },
  },
  'import-without-values': {
    sv: { title: 'Källan har inga värden för detta', remedy: 'Kontrollera åren och hur ofta måttet mäts.' },
    en: {
      title: 'The source has no values for this',
      remedy: 'Check the years and how often it is measured.',
    },
  },
  'import-query': {
    sv: {
      title: 'Frågan kunde inte tolkas',
      remedy: 'Rätta frågan. ”kub import --help” visar hur den skrivs.',
    },
    en: {
      title: 'The query could not be understood',
      remedy: 'Correct it. "kub import --help" shows the form.',
    },
  },
  'import-not-in-table': {
    sv: { title: 'Tabellen har ingen sådan variabel eller kod', remedy: 'Rätta koden i frågan.' },
    en: { title: 'The table has no such variable or code', remedy: 'Correct the code in the query.' },
  },
  'import-column': {
    sv: { title: 'Filen har ingen sådan kolumn', remedy: 'Rätta kolumnens namn i --map.' },
    en: { title: 'The file has no such column', remedy: 'Correct the name of the column in --map.' },
  },
  'import-rows-collide': {
    sv: {
      title: 'Två rader blir samma uppgift med den här kopplingen',
      remedy: 'Koppla också kolumnen som skiljer dem åt, eller ta ut bara ett av dess värden.',
    },
    en: {
      title: 'Two rows become the same figure with this mapping',
      remedy: 'Map the column that tells them apart too, or extract only one of its values.',
    },
  },
  'import-target-exists': {
    sv: {
      title: 'Filen finns redan och är inte hämtad av kub',
      remedy: 'Ange ett annat namn med --out. kub skriver inte över filer som någon annan har gjort.',
    },
    en: {
      title: 'The file is there already and was not imported by kub',
      remedy: 'Give another name with --out. kub does not overwrite what somebody else made.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
