import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with a file before its meaning is known. */
export const readingCodes = {
  'file-not-found': {
    sv: {
      title: 'Filen finns inte',
      remedy: 'Kontrollera sökvägen. I kub.yaml räknas den från mappen som filen ligger i.',
    },
    en: {
      title: 'The file does not exist',
      remedy: 'Check the path. In kub.yaml it is relative to the folder of that file.',
    },
  },
  'file-unreadable': {
    sv: {
      title: 'Filen kunde inte läsas',
      remedy: 'Kontrollera att filen går att öppna och att du har läsrätt.',
    },
    en: {
      title: 'The file could not be read',
      remedy: 'Check that the file opens and that you may read it.',
    },
  },
  'folder-not-found': {
    sv: { title: 'Mappen finns inte', remedy: 'Kontrollera sökvägen, eller skapa mappen.' },
    en: { title: 'The folder does not exist', remedy: 'Check the path, or create the folder.' },
  },
  'empty-file': {
    sv: {
      title: 'Filen är tom',
      expected: 'minst en rubrikrad',
      remedy: 'Exportera filen på nytt eller ta bort den ur kub.yaml.',
    },
    en: {
      title: 'The file is empty',
      expected: 'at least a header row',
      remedy: 'Export the file again or remove it from kub.yaml.',
    },
  },
  'no-rows': {
    sv: {
      title: 'Filen har rubriker men inga rader',
      expected: 'minst en rad med uppgifter',
      remedy: 'Kontrollera att hela tabellen exporterades.',
    },
    en: {
      title: 'The file has headers but no rows',
      expected: 'at least one data row',
      remedy: 'Check that the whole table was exported.',
    },
  },
  'unknown-format': {
    sv: {
      title: 'Filformatet känns inte igen',
      expected: 'CSV, XLSX, Parquet, PX, JSON-stat, Kolada-JSON eller PxWeb-JSON',
      remedy: 'Spara filen i något av formaten.',
    },
    en: {
      title: 'The file format is not recognised',
      expected: 'CSV, XLSX, Parquet, PX, JSON-stat, Kolada JSON or PxWeb JSON',
      remedy: 'Save the file in one of these formats.',
    },
  },
  'wrong-encoding': {
    sv: {
      title: 'Filen kan inte tolkas med den angivna teckenkodningen',
      expected: 'UTF-8',
      remedy: 'Ändra eller ta bort ”kodning” i kub.yaml, eller spara om filen som UTF-8.',
    },
    en: {
      title: 'The file is not valid in the declared encoding',
      expected: 'UTF-8',
      remedy: 'Change or remove "kodning" in kub.yaml, or save the file as UTF-8.',
    },
  },
  'unknown-encoding': {
    sv: {
      title: 'Teckenkodningen är okänd',
      expected: 'utf-8, windows-1252, iso-8859-1, cp850, macintosh, utf-16le eller utf-16be',
      remedy: 'Ange en av dem som ”kodning”, eller ta bort nyckeln.',
    },
    en: {
      title: 'The encoding is unknown',
      expected: 'utf-8, windows-1252, iso-8859-1, cp850, macintosh, utf-16le or utf-16be',
      remedy: 'Give one of these as "kodning", or remove the key.',
    },
  },
  'not-utf8': {
    sv: {
      title: 'Filen är inte UTF-8 och lästes som Windows-1252',
      expected: 'UTF-8',
      remedy: 'Kontrollera att å, ä och ö blev rätt, och spara om filen som UTF-8.',
    },
    en: {
      title: 'The file is not UTF-8 and was read as Windows-1252',
      expected: 'UTF-8',
      remedy: 'Check that letters such as å, ä, ö came out right, and save the file as UTF-8.',
    },
  },
  'double-encoded': {
    sv: {
      title: 'Å, ä och ö har blivit fel: texten är kodad som UTF-8 två gånger',
      expected: 'text som ”Göteborg”, inte ”GÃ¶teborg”',
      remedy: 'Exportera filen på nytt från källan och spara den som UTF-8 en enda gång.',
    },
    en: {
      title: 'Letters such as å, ä, ö are garbled: the text was encoded as UTF-8 twice',
      expected: 'text such as "Göteborg", not "GÃ¶teborg"',
      remedy: 'Export the file again from its source and save it as UTF-8 once.',
    },
  },
  'replacement-character': {
    sv: {
      title: 'Tecken har redan gått förlorade i filen (�)',
      remedy: 'Exportera filen på nytt från källan med rätt teckenkodning.',
    },
    en: {
      title: 'Characters were already lost in this file (�)',
      remedy: 'Export the file again from its source in the right encoding.',
    },
  },
  'binary-file': {
    sv: {
      title: 'Filen är inte en textfil',
      expected: 'en textfil',
      remedy: 'Kontrollera filändelsen. En Excelfil ska heta .xlsx.',
    },
    en: {
      title: 'The file is not a text file',
      expected: 'a text file',
      remedy: 'Check the extension. An Excel file should be called .xlsx.',
    },
  },
  'ragged-row': {
    sv: {
      title: 'Raden har inte lika många fält som rubrikraden',
      remedy:
        'Kontrollera raden: ett avgränsningstecken saknas eller är ett för mycket. Text med avgränsningstecken ska stå inom citattecken.',
    },
    en: {
      title: 'The row does not have as many fields as the header',
      remedy:
        'Check the row: a delimiter is missing or one too many. Quote text that contains the delimiter.',
    },
  },
  'unclosed-quote': {
    sv: {
      title: 'Ett citattecken öppnas men stängs aldrig',
      expected: 'ett avslutande citattecken',
      remedy: 'Lägg till det avslutande citattecknet, eller dubbla citattecken inne i texten.',
    },
    en: {
      title: 'A quotation mark is opened and never closed',
      expected: 'a closing quotation mark',
      remedy: 'Add the closing mark, or double the marks inside the text.',
    },
  },
  'unknown-delimiter': {
    sv: {
      title: 'Det går inte att se vad som skiljer fälten åt',
      expected: 'semikolon, komma eller tabb',
      remedy: 'Ange ”avgransare” för filen i kub.yaml.',
    },
    en: {
      title: 'It is not clear what separates the fields',
      expected: 'semicolon, comma or tab',
      remedy: 'Give "avgransare" for the file in kub.yaml.',
    },
  },
  'wrong-delimiter': {
    sv: {
      title: 'Det angivna avgränsningstecknet finns inte i rubrikraden',
      remedy: 'Ändra eller ta bort ”avgransare” i kub.yaml.',
    },
    en: {
      title: 'The declared delimiter does not occur in the header',
      remedy: 'Change or remove "avgransare" in kub.yaml.',
    },
  },
  'header-not-found': {
    sv: {
      title: 'Rubrikraden hittades inte',
      expected: 'en rad med kolumnnamn',
      remedy: 'Ange ”hoppa_over” i kub.yaml: antalet rader före rubrikraden.',
    },
    en: {
      title: 'The header row was not found',
      expected: 'a row of column names',
      remedy: 'Give "hoppa_over" in kub.yaml: the number of rows before the header.',
    },
  },
  'duplicate-column': {
    sv: {
      title: 'Samma kolumnnamn står två gånger',
      expected: 'kolumnnamn som skiljer sig åt',
      remedy: 'Döp om eller ta bort den ena kolumnen.',
    },
    en: {
      title: 'The same column name appears twice',
      expected: 'distinct column names',
      remedy: 'Rename or remove one of the columns.',
    },
  },
  'unnamed-column': {
    sv: {
      title: 'En kolumn med innehåll saknar namn',
      expected: 'ett kolumnnamn',
      remedy: 'Skriv ett namn i rubrikraden.',
    },
    en: {
      title: 'A column with content has no name',
      expected: 'a column name',
      remedy: 'Write a name in the header row.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
