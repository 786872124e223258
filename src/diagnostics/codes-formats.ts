import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with workbooks, JSON and replies from agencies. */
export const formatCodes = {
  'no-such-sheet': {
    sv: {
      title: 'Arbetsboken har inget blad med det namnet',
      remedy: 'Ändra ”blad” i kub.yaml till ett av bladen i filen.',
    },
    en: {
      title: 'The workbook has no sheet of that name',
      remedy: 'Change "blad" in kub.yaml to one of the sheets in the file.',
    },
  },
  'several-sheets': {
    sv: {
      title: 'Arbetsboken har flera blad med tabeller och inget är valt',
      expected: '”blad” i kub.yaml',
      remedy: 'Ange vilket blad som ska läsas med ”blad” i kub.yaml.',
    },
    en: {
      title: 'The workbook has several sheets with tables and none is chosen',
      expected: '"blad" in kub.yaml',
      remedy: 'Choose the sheet with "blad" in kub.yaml.',
    },
  },
  'damaged-workbook': {
    sv: {
      title: 'Arbetsboken är skadad eller inte en XLSX-fil',
      expected: 'en XLSX-fil',
      remedy: 'Öppna filen i Excel eller LibreOffice och spara den på nytt som .xlsx.',
    },
    en: {
      title: 'The workbook is damaged or not an XLSX file',
      expected: 'an XLSX file',
      remedy: 'Open the file in Excel or LibreOffice and save it again as .xlsx.',
    },
  },
  'old-workbook': {
    sv: {
      title: 'Filen är i det gamla formatet .xls',
      expected: 'en XLSX-fil',
      remedy: 'Öppna filen i Excel eller LibreOffice och spara den som .xlsx.',
    },
    en: {
      title: 'The file is in the old .xls format',
      expected: 'an XLSX file',
      remedy: 'Open the file in Excel or LibreOffice and save it as .xlsx.',
    },
  },
  'workbook-too-large': {
    sv: {
      title: 'Arbetsboken är för stor när den packas upp',
      remedy: 'Dela upp filen eller spara tabellen som CSV.',
    },
    en: {
      title: 'The workbook is too large when unpacked',
      remedy: 'Split the file or save the table as CSV.',
    },
  },
  'cell-too-long': {
    sv: {
      title: 'En cell eller rad är längre än en miljon tecken',
      remedy:
        'Ta bort den långa texten. Ett citattecken som inte stängs gör resten av filen till en enda cell.',
    },
    en: {
      title: 'A cell or row is longer than a million characters',
      remedy:
        'Remove the long text. A quotation mark that is not closed makes the rest of the file one cell.',
    },
  },
  'file-too-large': {
    sv: {
      title: 'Filen är för stor för sitt format',
      expected: 'högst 400 MB',
      remedy: 'Dela upp filen, eller spara tabellen som CSV, som får vara hur stor som helst.',
    },
    en: {
      title: 'The file is too large for its format',
      expected: 'at most 400 MB',
      remedy: 'Split the file, or save the table as CSV, which may be of any size.',
    },
  },
  'formula-error': {
    sv: {
      title: 'Cellen innehåller ett formelfel',
      expected: 'ett tal eller en text',
      remedy: 'Rätta formeln i arbetsboken och spara den.',
    },
    en: {
      title: 'The cell holds a formula error',
      expected: 'a number or a text',
      remedy: 'Correct the formula in the workbook and save it.',
    },
  },
  'formula-without-value': {
    sv: {
      title: 'Formeln har inget sparat resultat',
      expected: 'ett sparat resultat',
      remedy: 'Öppna arbetsboken i Excel eller LibreOffice, räkna om och spara.',
    },
    en: {
      title: 'The formula has no stored result',
      expected: 'a stored result',
      remedy: 'Open the workbook in Excel or LibreOffice, recalculate and save.',
    },
  },
  'truncated-file': {
    sv: {
      title: 'Filen slutar mitt i',
      expected: 'en hel fil',
      remedy: 'Hämta eller exportera filen på nytt.',
    },
    en: {
      title: 'The file ends in the middle',
      expected: 'a complete file',
      remedy: 'Download or export the file again.',
    },
  },
  'not-json': {
    sv: {
      title: 'Filen är inte giltig JSON',
      expected: 'giltig JSON',
      remedy: 'Hämta filen på nytt. Kontrollera att den inte är en felsida från webbplatsen.',
    },
    en: {
      title: 'The file is not valid JSON',
      expected: 'valid JSON',
      remedy: 'Download the file again. Check that it is not an error page from the site.',
    },
  },
  'zip-archive': {
    sv: {
      title: 'Filen är ett ZIP-arkiv eller ett kalkylblad av annat slag än XLSX',
      expected: 'CSV, XLSX, PX eller JSON',
      remedy: 'Packa upp arkivet och lägg in filen som ligger i det. Spara ODS och XLSB som XLSX.',
    },
    en: {
      title: 'The file is a ZIP archive, or a spreadsheet of another kind than XLSX',
      expected: 'CSV, XLSX, PX or JSON',
      remedy: 'Unpack the archive and put in the file that is in it. Save ODS and XLSB as XLSX.',
    },
  },
  'web-page': {
    sv: {
      title: 'Filen är en webbsida eller XML, vad den än heter',
      expected: 'CSV, XLSX, PX eller JSON',
      remedy:
        'Ofta svarade servern med en sida (inloggning, fel) i stället för filen: hämta den igen. En tabell som Excel visar sparas om som xlsx.',
    },
    en: {
      title: 'The file is a web page or XML, whatever it is called',
      expected: 'CSV, XLSX, PX or JSON',
      remedy:
        'Often the server replied with a page (login, error) instead of the file: fetch it again. Save a table that Excel shows as xlsx.',
    },
  },
  'not-a-table': {
    sv: {
      title: 'Filen är JSON men ingen tabell',
      expected: 'JSON-stat, ett svar från Kolada eller ett svar från PxWeb',
      remedy:
        'Hämta uppgifterna själva (kub import pxweb eller kub import kolada), eller ta bort filen ur ”data:” i kub.yaml.',
    },
    en: {
      title: 'The file is JSON but no table',
      expected: 'JSON-stat, a reply of Kolada or a reply of PxWeb',
      remedy:
        'Fetch the figures themselves (kub import pxweb or kub import kolada), or take the file out of "data:" in kub.yaml.',
    },
  },
  'json-stat-malformed': {
    sv: {
      title: 'JSON-stat-filen saknar en del som måste finnas',
      remedy: 'Hämta tabellen på nytt från källan.',
    },
    en: {
      title: 'The JSON-stat file lacks a required part',
      remedy: 'Download the table again from its source.',
    },
  },
  'several-datasets': {
    sv: {
      title: 'Filen har flera datamängder',
      remedy: 'Skriv ”blad: NAMN” i posten i kub.yaml (eller --sheet) för den som ska läsas.',
    },
    en: {
      title: 'The file holds several datasets',
      remedy: 'Write "blad: NAME" in the entry of kub.yaml (or --sheet) for the one to be read.',
    },
  },
  'json-stat-size': {
    sv: {
      title: 'Antalet värden stämmer inte med tabellens storlek',
      remedy: 'Hämta tabellen på nytt från källan.',
    },
    en: {
      title: 'The number of values does not match the size of the table',
      remedy: 'Download the table again from its source.',
    },
  },
  'kolada-malformed': {
    sv: {
      title: 'Filen är inte ett svar från Koladas gränssnitt v3',
      expected: 'ett objekt med ”values”, ”count” och ”next_url”',
      remedy: 'Hämta uppgifterna på nytt, till exempel med ”kub import kolada”.',
    },
    en: {
      title: 'The file is not a reply from the Kolada v3 API',
      expected: 'an object with "values", "count" and "next_url"',
      remedy: 'Fetch the data again, for instance with "kub import kolada".',
    },
  },
  'kolada-count': {
    sv: { title: 'Antalet värden stämmer inte med ”count”', remedy: 'Hämta uppgifterna på nytt.' },
    en: { title: 'The number of values does not match "count"', remedy: 'Fetch the data again.' },
  },
  'kolada-more-pages': {
    sv: {
      title: 'Svaret har fler sidor än den som sparades',
      expected: '”next_url”: null',
      remedy: 'Hämta alla sidor, till exempel med ”kub import kolada”.',
    },
    en: {
      title: 'The reply has more pages than the one saved',
      expected: '"next_url": null',
      remedy: 'Fetch all pages, for instance with "kub import kolada".',
    },
  },
  'pxweb-malformed': {
    sv: {
      title: 'Filen är inte ett svar från PxWeb',
      expected: 'ett objekt med ”columns” och ”data”',
      remedy: 'Hämta tabellen på nytt.',
    },
    en: {
      title: 'The file is not a reply from PxWeb',
      expected: 'an object with "columns" and "data"',
      remedy: 'Fetch the table again.',
    },
  },
  'pxweb-problem': {
    sv: {
      title: 'Filen är ett felmeddelande från PxWeb, inte en tabell',
      expected: 'en tabell',
      remedy: 'Läs meddelandet, ändra frågan och hämta på nytt.',
    },
    en: {
      title: 'The file is an error message from PxWeb, not a table',
      expected: 'a table',
      remedy: 'Read the message, change the query and fetch again.',
    },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;
