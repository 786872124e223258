import { keyColumns, numberColumns } from '../../../src/dataset/observation-columns.ts';
import { areaColumns, areaLevelWords } from '../../../src/dataset/read-areas.ts';
import {
  indicatorColumns,
  measureWords,
  polarityWords,
  protectionWords,
} from '../../../src/dataset/read-indicators.ts';
import { keysOf, noteKindsByType, translationKeys } from '../../../src/notes/note-keys.ts';
import { registers } from '../../../src/pipeline/read-human-inputs.ts';
import { figureColumns } from '../../../src/render/figures-csv.ts';
import { columnWords } from './column-words.ts';
import { markdownTable } from './markdown-table.ts';

/** The columns that the code knows, by file. */
export const codeColumns: Readonly<Record<string, readonly string[]>> = {
  'omraden.csv': areaColumns,
  'indikatorer.csv': indicatorColumns,
  'observationer (data/*.csv)': [...keyColumns, ...numberColumns],
  ...registers,
  'figures.csv': figureColumns,
  'anteckningar (huvudet)': [
    ...new Set([...Object.values(noteKindsByType).flatMap((kind) => keysOf(kind)), ...translationKeys]),
  ],
};

/** Columns whose words are a closed list, as the code reads them. */
const closedLists: Readonly<Record<string, readonly string[]>> = {
  'omraden.csv niva': Object.keys(areaLevelWords),
  'indikatorer.csv matt': Object.keys(measureWords),
  'indikatorer.csv riktning': Object.keys(polarityWords),
  'indikatorer.csv rojandekontroll': Object.keys(protectionWords),
  'anteckningar (huvudet) typ': Object.keys(noteKindsByType),
};

/** What is true of a whole file, under its heading. */
const remarks: Readonly<Record<string, string>> = {
  'omraden.csv': `Ett område får ha koder ur flera system sida vid sida. kub känner igen RegSO (\`1490R025\`), DeSO (\`1490C1300\`) och
kommun (\`1490\`) på formen. Ett antal läggs ihop inom ett system i taget, och då måste alla områdets koder i det
systemet ha en uppgift.`,
  'indikatorer.csv': `Filen lägger till indikatorer och ändrar katalogens: en rad med ett id som finns i katalogen ersätter de fält som är
ifyllda, övriga behåller katalogens innehåll. En ny indikator måste ha \`namn\`, \`matt\` och \`definition\`.`,
  'observationer (data/*.csv)': `Antingen \`taljare\` (med \`namnare\`, utom för rena antal) eller \`varde\`. En egen rad går alltid före en summa. En helhet
utan egen rad räknas som summan av sina delar, om alla delar finns och har antal.`,
  'utfall.csv': `Ett utfall om få personer visas inte: en täljare på 1–4, en rest på 1–4 av nämnaren, eller en nämnare under 10. Talen
och kommentaren tas bort, och målet kan då inte bedömas. Antal utan nämnare döljs där \`enhet\` är personer (deltagare,
volontärer, barn …), inte där den är saker (lärcaféer, uppdrag). Delar av samma
total (områden, kvartal) döljs då också, så att det sista inte går att räkna ut. Detsamma gäller \`utgangsvarde\` i mal.csv,
och båda döljs där målets \`indikator\` är dold för området och perioden.`,
  'figures.csv': `Alla publicerade uppgifter. Filen går att läsa tillbaka som observationer.`,
  'anteckningar (huvudet)': `Nycklarna i huvudet på en anteckning, mellan två rader \`---\`. Filens plats under \`anteckningar/\` är vad andra hänvisar
till den med: \`roster/boendeenkat-norrby\`.`,
};

/** The reference of columns and front matter, from the lists that the readers use. */
export function columnsPage(): string {
  return [
    '# Kolumner i filerna',
    `Tabellerna är CSV med \`;\` mellan kolumnerna och decimalkomma, som Excel sparar dem i Sverige. Stora och små
bokstäver, å/ä/ö, mellanslag och understreck i kolumnnamnen spelar ingen roll. Kolumner som inte behövs kan utelämnas.
En kolumn som kub inte känner till är ett fel.`,
    `Tomt betyder att uppgiften inte är given, \`..\` att den inte finns, \`.\` att den inte kan förekomma, \`–\` eller \`-\` noll,
och \`U\` att källan har undertryckt den.`,
    'Den här sidan är gjord ur de listor som kub läser filerna med.',
    ...Object.entries(codeColumns).flatMap(([file, columns]) => [
      `## ${file}`,
      ...(remarks[file] === undefined ? [] : [remarks[file]]),
      markdownTable(
        ['kolumn', 'betyder', 'exempel'],
        columns.map((column) => {
          const [means, example] = columnWords[file]?.[column] ?? ['?', '?'];
          const list = closedLists[`${file} ${column}`]?.map((word) => `\`${word}\``).join(', ');
          return [`\`${column}\``, list === undefined ? means : `${means}: ${list}`, `\`${example}\``];
        }),
      ).trimEnd(),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}
