import type { Locale } from '../i18n/locale.ts';

/** Headings and explanations of the workbook of figures. */
export interface WorkbookWords {
  readonly readMe: string;
  readonly others: string;
  readonly definitions: string;
  readonly sources: string;
  readonly allAges: string;
  readonly columns: readonly string[];
  readonly widths: readonly number[];
  readonly definitionColumns: readonly string[];
  readonly sourceColumns: readonly string[];
  readonly explanation: readonly string[];
}

const widths = [18, 22, 22, 36, 16, 12, 12, 12, 12, 12, 12, 12, 12, 12, 14, 20, 18, 14, 12, 20, 40] as const;

const sv: WorkbookWords = {
  readMe: 'Läs först',
  others: 'Övriga indikatorer',
  definitions: 'Definitioner',
  sources: 'Källor',
  allAges: 'Alla åldrar',
  widths,
  columns: [
    ...['Område (id)', 'Område', 'Indikator (id)', 'Indikator', 'Enhet', 'Period', 'Kön', 'Ålder'],
    ...['Antal', 'Nämnare', 'Värde', 'Undre gräns', 'Övre gräns', 'Antal svar', 'Standardavvikelse'],
    ...['Status', 'Jämförs med', 'Jämförelsevärde', 'Skillnad', 'Utfall', 'Källa'],
  ],
  definitionColumns: ['Id', 'Namn', 'Definition', 'Enhet', 'Mått', 'Önskad riktning', 'Källa', 'Notering'],
  sourceColumns: ['Id', 'Namn', 'Licens', 'Hämtad', 'Anmärkning'],
  explanation: [
    'Varje blad är ett tema. En rad är en uppgift: ett område, en indikator, en period, ett kön och en ålder.',
    'Värden står i den enhet som kolumnen Enhet anger. Undre och övre gräns är ett 95-procentigt konfidensintervall.',
    'Skillnad är områdets värde minus jämförelsevärdet. Utfallet kommer av en prövning mot övriga kommunen, där området räknats bort.',
    'Där röjandekontrollen har hållit inne en uppgift är alla dess tal tomma och kolumnen Status säger varför. Tomt betyder alltså aldrig noll.',
    'Definitioner, noteringar och källor står på de två sista bladen.',
  ],
};

const en: WorkbookWords = {
  readMe: 'Read first',
  others: 'Other indicators',
  definitions: 'Definitions',
  sources: 'Sources',
  allAges: 'All ages',
  widths,
  columns: [
    ...['Area (id)', 'Area', 'Indicator (id)', 'Indicator', 'Unit', 'Period', 'Sex', 'Age'],
    ...['Count', 'Denominator', 'Value', 'Lower limit', 'Upper limit', 'Respondents', 'Standard deviation'],
    ...['Status', 'Compared with', 'Benchmark value', 'Difference', 'Outcome', 'Source'],
  ],
  definitionColumns: ['Id', 'Name', 'Definition', 'Unit', 'Measure', 'Wanted direction', 'Source', 'Note'],
  sourceColumns: ['Id', 'Name', 'Licence', 'Retrieved', 'Remark'],
  explanation: [
    'Each sheet is a theme. A row is a figure: one area, indicator, period, sex and age.',
    'Values are in the unit of the column Unit. Lower and upper limit are a 95 per cent confidence interval.',
    "Difference is the area's value less the benchmark value. The outcome comes of a test against the rest of the municipality, the area taken out.",
    'Where disclosure control has withheld a figure all its numbers are empty and the column Status says why. Empty never means zero.',
    'Definitions, notes and sources are on the last two sheets.',
  ],
};

export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = { sv, en };
