import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with kub.yaml, the tables beside it and the command. */
export const workspaceCodes = {
  'no-workspace': {
    sv: {
      title: 'Här finns ingen arbetsmapp',
      expected: 'en mapp med kub.yaml',
      remedy: 'Gå till arbetsmappen, ange ”--workspace MAPP” eller skapa en med ”kub init”.',
    },
    en: {
      title: 'There is no workspace here',
      expected: 'a folder with kub.yaml',
      remedy: 'Go to the workspace, give "--workspace FOLDER" or make one with "kub init".',
    },
  },
  'not-yaml': {
    sv: {
      title: 'Filen är inte giltig YAML',
      expected: 'giltig YAML',
      remedy: 'Kontrollera indrag, kolon och citattecken på raden.',
    },
    en: {
      title: 'The file is not valid YAML',
      expected: 'valid YAML',
      remedy: 'Check indentation, colons and quotation marks on the line.',
    },
  },
  'yaml-tab': {
    sv: {
      title: 'Raden är indragen med tabb',
      expected: 'mellanslag först på raden',
      remedy: 'Byt tabben mot två mellanslag för varje steg.',
    },
    en: {
      title: 'The line is indented with a tab',
      expected: 'spaces at the start of the line',
      remedy: 'Put two spaces for each step in place of the tab.',
    },
  },
  'yaml-key-twice': {
    sv: {
      title: 'Samma nyckel står två gånger',
      expected: 'varje nyckel en gång',
      remedy: 'Ta bort den ena raden, eller slå ihop dem.',
    },
    en: {
      title: 'The same key stands twice',
      expected: 'each key once',
      remedy: 'Remove one of the lines, or make them one.',
    },
  },
  'yaml-no-space': {
    sv: {
      title: 'Mellanslaget efter kolonet saknas',
      expected: 'nyckel: värde',
      remedy: 'Skriv ett mellanslag efter kolonet.',
    },
    en: {
      title: 'The space after the colon is missing',
      expected: 'key: value',
      remedy: 'Put a space after the colon.',
    },
  },
  'yaml-needs-quotes': {
    sv: {
      title: 'Texten behöver citattecken',
      expected: 'citattecken runt text som har ett kolon i sig eller börjar med ett tecken som @ eller %',
      remedy: 'Skriv till exempel  titel: "Oro: tre saker".',
    },
    en: {
      title: 'The text needs quotation marks',
      expected: 'quotation marks around a text that holds a colon or begins with a sign such as @ or %',
      remedy: 'Write for instance  titel: "Worry: three things".',
    },
  },
  'empty-cell': {
    sv: { title: 'En cell som behövs är tom', remedy: 'Fyll i cellen i den kolumnen.' },
    en: { title: 'A needed cell is empty', remedy: 'Fill in the cell of that column.' },
  },
  'unknown-key': {
    sv: { title: 'Nyckeln är okänd', remedy: 'Rätta stavningen eller ta bort nyckeln.' },
    en: { title: 'The key is unknown', remedy: 'Correct the spelling or remove the key.' },
  },
  'missing-key': {
    sv: { title: 'En nyckel som behövs saknas', remedy: 'Lägg till nyckeln.' },
    en: { title: 'A needed key is missing', remedy: 'Add the key.' },
  },
  'invalid-value': {
    sv: { title: 'Värdet är inte tillåtet', remedy: 'Rätta värdet.' },
    en: { title: 'The value is not allowed', remedy: 'Correct the value.' },
  },
  'duplicate-id': {
    sv: {
      title: 'Samma id står två gånger',
      expected: 'ett id per rad',
      remedy: 'Ta bort eller döp om den ena raden.',
    },
    en: {
      title: 'The same id appears twice',
      expected: 'one id per row',
      remedy: 'Remove or rename one of the rows.',
    },
  },
  'no-files-matched': {
    sv: {
      title: 'Mönstret träffar inga filer',
      expected: 'minst en fil',
      remedy: 'Kontrollera ”fil” under ”data” i kub.yaml.',
    },
    en: {
      title: 'The pattern matches no files',
      expected: 'at least one file',
      remedy: 'Check "fil" under "data" in kub.yaml.',
    },
  },
  'file-not-declared': {
    sv: {
      title: 'Filen läses inte: ingen post under ”data” i kub.yaml nämner den',
      remedy: 'Lägg till en post med ”fil” och ”kalla”, eller flytta filen ur mappen data.',
    },
    en: {
      title: 'The file is not read: no entry under "data" in kub.yaml names it',
      remedy: 'Add an entry with "fil" and "kalla", or move the file out of the folder data.',
    },
  },
  'path-outside-workspace': {
    sv: {
      title: 'Sökvägen går utanför arbetsmappen',
      expected: 'en fil i arbetsmappen',
      remedy: 'Flytta filen till arbetsmappen.',
    },
    en: {
      title: 'The path leaves the workspace',
      expected: 'a file inside the workspace',
      remedy: 'Move the file into the workspace.',
    },
  },
  'no-such-area': {
    sv: {
      title: 'Det finns inget område med det namnet',
      expected: 'ett id eller namn ur omraden.csv',
      remedy: 'Visa områdena med ”kub list areas”.',
    },
    en: {
      title: 'There is no area of that name',
      expected: 'an id or name of omraden.csv',
      remedy: 'See the areas with "kub list areas".',
    },
  },
  'no-area-for-report': {
    sv: {
      title: 'Inget område är markerat för rapport',
      expected: 'rapport: ja för minst ett område',
      remedy: 'Skriv ”ja” i kolumnen rapport i omraden.csv, eller namnge ett område.',
    },
    en: {
      title: 'No area is marked for reporting',
      expected: 'rapport: ja for at least one area',
      remedy: 'Write "ja" in the column rapport of omraden.csv, or name an area.',
    },
  },
  'profile-empty': {
    sv: {
      title: 'Profilen filtrerar bort alla uppgifter',
      expected: 'minst en indikator med uppgifter för profilens ålder',
      remedy: 'Ändra indikatorer, teman eller alder, eller skriv ”tillat_andra_aldrar: ja”.',
    },
    en: {
      title: 'The profile filters every figure away',
      expected: 'at least one indicator with figures for the age of the profile',
      remedy: 'Change indikatorer, teman or alder, or write "tillat_andra_aldrar: ja".',
    },
  },
  'no-such-profile': {
    sv: {
      title: 'Det finns ingen profil med det namnet',
      expected: 'en profil ur kub.yaml',
      remedy: 'Visa profilerna med ”kub list profiles”.',
    },
    en: {
      title: 'There is no profile of that name',
      expected: 'a profile of kub.yaml',
      remedy: 'See the profiles with "kub list profiles".',
    },
  },
  'missing-preposition': {
    sv: {
      title: 'Området saknar preposition',
      expected: '”på”, ”i” eller en annan preposition',
      remedy: 'Fyll i kolumnen preposition i omraden.csv: kub gissar den aldrig.',
    },
    en: {
      title: 'The area has no preposition',
      expected: '"på", "i" or another preposition',
      remedy: 'Fill in the column preposition of omraden.csv: kub never guesses it.',
    },
  },
  'indicator-in-no-theme': {
    sv: {
      title: 'Indikatorn hör till inget tema och står inte i något underlag',
      remedy: 'Skriv ett av temana i kolumnen, eller räkna upp indikatorn under ett tema i kub.yaml.',
    },
    en: {
      title: 'The indicator belongs to no theme and stands in no report',
      remedy: 'Write one of the themes in the column, or list the indicator under a theme in kub.yaml.',
    },
  },
  'unknown-theme': {
    sv: { title: 'Temat är okänt', remedy: 'Rätta temat eller lägg till det i kub.yaml.' },
    en: { title: 'The theme is unknown', remedy: 'Correct the theme or add it to kub.yaml.' },
  },
  'unknown-goal': {
    sv: {
      title: 'Målet är okänt',
      expected: 'ett id ur mal.csv',
      remedy: 'Rätta id:t eller lägg till målet.',
    },
    en: {
      title: 'The goal is unknown',
      expected: 'an id of mal.csv',
      remedy: 'Correct the id or add the goal.',
    },
  },
  'invalid-date': {
    sv: { title: 'Datumet kan inte tolkas', expected: 'ÅÅÅÅ-MM-DD', remedy: 'Skriv datumet som 2026-03-31.' },
    en: {
      title: 'The date cannot be understood',
      expected: 'YYYY-MM-DD',
      remedy: 'Write the date as 2026-03-31.',
    },
  },
  'format-too-new': {
    sv: { title: 'Filen är gjord av en nyare version av kub', remedy: 'Uppdatera kub.' },
    en: { title: 'The file was made by a newer version of kub', remedy: 'Update kub.' },
  },
  'not-a-report': {
    sv: {
      title: 'Filen är inte en rapport från kub',
      expected: 'en report.json',
      remedy: 'Bygg rapporten på nytt med ”kub build”.',
    },
    en: {
      title: 'The file is not a report from kub',
      expected: 'a report.json',
      remedy: 'Build the report again with "kub build".',
    },
  },
  'folder-not-empty': {
    sv: { title: 'Mappen är inte tom', expected: 'en tom mapp', remedy: 'Välj en annan mapp.' },
    en: { title: 'The folder is not empty', expected: 'an empty folder', remedy: 'Choose another folder.' },
  },
  'cannot-write': {
    sv: {
      title: 'Filen kunde inte skrivas',
      remedy: 'Kontrollera skrivrätt och ledigt utrymme, och att filen inte är öppen i ett annat program.',
    },
    en: {
      title: 'The file could not be written',
      remedy: 'Check permission and free space, and that the file is not open elsewhere.',
    },
  },
  'import-refused': {
    sv: { title: 'Källan avvisade frågan', remedy: 'Läs källans meddelande och ändra frågan.' },
    en: { title: 'The source refused the query', remedy: "Read the source's message and change the query." },
  },
  'import-keys-differ': {
    sv: {
      title: 'Svaret gäller andra nycklar än dem som begärdes',
      remedy: 'Inget har skrivits. Försök igen, och anmäl felet till källan om det består.',
    },
    en: {
      title: 'The reply concerns other keys than those asked for',
      remedy: 'Nothing was written. Try again, and tell the source if it persists.',
    },
  },
  'import-incomplete': {
    sv: { title: 'Svaret är ofullständigt', remedy: 'Inget har skrivits. Försök igen.' },
    en: { title: 'The reply is incomplete', remedy: 'Nothing was written. Try again.' },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
