import type { FileExplanation, FileReading } from '../pipeline/explain-file.ts';
import type { ExplainedRow } from '../pipeline/explain-rows.ts';
import { choiceText } from './choice-words.ts';
import type { CommandContext } from './context.ts';
import { evidenceText } from './evidence-words.ts';
import { diagnosticsText } from './print-diagnostics.ts';
import { fitTo } from './wrap-text.ts';

const widestCell = 28;

/** How a file is read, its first rows as they stand and what they become. */
export function explainFileText({ file, readings }: FileExplanation, context: CommandContext): string {
  return readings.map((reading) => readingText(file, reading, context)).join('\n');
}

function readingText(file: string, reading: FileReading, context: CommandContext): string {
  const { language, words, effects } = context;
  const { entry, source, origin, before, after, leftOut, diagnostics } = reading;
  const sv = language === 'sv';
  // Piped, nothing is cut: another program reads it.
  const width = effects.terminal.outIsTerminal ? effects.terminal.columns : Number.POSITIVE_INFINITY;
  const taken =
    entry === null
      ? sv
        ? 'ingen post under ”data:” i kub.yaml tar filen'
        : 'no entry under "data:" in kub.yaml takes the file'
      : sv
        ? `post ${entry + 1} under ”data:” i kub.yaml, källa ${source}`
        : `entry ${entry + 1} under "data:" in kub.yaml, source ${source}`;
  const choices = origin.choices.flatMap((choice) => {
    const text = choiceText({ ...choice, because: 'detected' }, language);
    const why = evidenceText(choice, language);
    return text === null ? [] : [`  ${text}${why === '' ? '' : ` – ${why}`}`];
  });
  const said = diagnosticsText(
    diagnostics,
    language,
    words,
    effects.terminal.color && effects.terminal.outIsTerminal,
  );
  const blocks = [
    `${file} (${origin.format}): ${taken}`,
    choices.join('\n'),
    ...(before.columns.length === 0 ? [] : [beforeText(before, sv, width)]),
    ...(after === null ? [] : [afterText(after, sv, width)]),
    ...(leftOut.count === 0 ? [] : [leftOutText(leftOut, sv)]),
    ...(said === '' ? [] : [fitTo(effects.terminal, said)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** One line per column: what it is called, what it becomes, and its first texts. */
function beforeText(
  { rowCount, lines, columns, constants }: FileReading['before'],
  sv: boolean,
  width: number,
): string {
  const head = sv
    ? `I filen: ${rowCount} rader, ${columns.length} kolumner. De första raderna:`
    : `In the file: ${rowCount} rows, ${columns.length} columns. The first rows:`;
  const rows = [
    [
      sv ? 'kolumn' : 'column',
      sv ? 'blir' : 'becomes',
      ...lines.map((line) => `${sv ? 'rad' : 'row'} ${line}`),
    ],
    ...columns.map(({ name, becomes, texts }) => [name, becomes.join(', ') || '–', ...texts]),
    ...Object.entries(constants).map(([name, text]) => ['', name, ...lines.map(() => text)]),
  ];
  return `${head}\n${grid(rows, width)}`;
}

const numberNames = ['taljare', 'namnare', 'varde', 'nedre', 'ovre', 'antal_svar', 'standardavvikelse'];
const stateWords: Readonly<Record<Exclude<ExplainedRow['state'], 'given'>, readonly [string, string]>> = {
  suppressed: ['undertryckt', 'suppressed'],
  'not-available': ['saknas', 'not available'],
  'cannot-occur': ['kan inte förekomma', 'cannot occur'],
};
const sexWords: Readonly<Record<string, string>> = { total: 'totalt', women: 'kvinnor', men: 'män' };

function afterText(
  { rowCount, rows }: NonNullable<FileReading['after']>,
  sv: boolean,
  width: number,
): string {
  const used = numberNames.filter((name) => rows.some(({ numbers }) => name in numbers));
  const isHidden = rows.some(({ state }) => state !== 'given');
  const table = [
    [
      sv ? 'rad' : 'row',
      'omrade',
      'indikator',
      'period',
      'kon',
      'alder',
      ...used,
      ...(isHidden ? ['status'] : []),
    ],
    ...rows.map(({ line, key, state, numbers }) => [
      String(line),
      ...(key === null
        ? [sv ? '(går inte att förstå)' : '(not understood)', '', '', '', '']
        : [
            key.code === key.area ? key.area : `${key.code} ${key.area}`,
            key.indicator,
            key.period,
            sv ? (sexWords[key.sex] ?? key.sex) : key.sex,
            key.age === 'total' && sv ? 'totalt' : key.age,
          ]),
      ...used.map((name) => numberText(numbers[name], sv)),
      ...(isHidden ? [state === 'given' ? '' : stateWords[state][sv ? 0 : 1]] : []),
    ]),
  ];
  const head = sv
    ? `Som observationer: ${rowCount}. De första:`
    : `As observations: ${rowCount}. The first ones:`;
  return `${head}\n${grid(table, width)}`;
}

function numberText(number: number | undefined, sv: boolean): string {
  if (number === undefined) return '';
  return sv ? String(number).replace('.', ',') : String(number);
}

function leftOutText({ count, lines }: FileReading['leftOut'], sv: boolean): string {
  const places = `${lines.join(', ')}${count > lines.length ? ' …' : ''}`;
  return sv
    ? `Blev ingen observation: ${count} rader: bortvalda, delar av en total, summor av alla områden eller tomma (rad ${places}).`
    : `Became no observation: ${count} rows: not chosen, parts of a total, sums of all areas or empty (row ${places}).`;
}

/** Cells in columns of equal width, cut to the terminal's width. */
function grid(rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(shortened));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  return cells
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line))
    .join('\n');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > widestCell ? `${line.slice(0, widestCell - 1)}…` : line;
}
