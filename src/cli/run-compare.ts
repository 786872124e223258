import { say } from '../i18n/put.ts';
import type { Sex } from '../model/figure.ts';
import { tablePage } from '../page/table-page.ts';
import { type ComparedIndicator, compareInEdition } from '../pipeline/compare-areas.ts';
import { readBenchmark } from '../pipeline/read-benchmark.ts';
import { openEdition } from '../pipeline.ts';
import { figuresCsvText } from '../render/index.ts';
import type { Config } from '../workspace/config.ts';
import { compareNotes } from './compare-notes.ts';
import { type CompareRow, compareRow } from './compare-row.ts';
import { benchmarkText } from './comparison-rule.ts';
import type { CommandContext } from './context.ts';
import { tableText } from './table-text.ts';
import { wrapText } from './wrap-text.ts';

export interface CompareFlags {
  readonly indicator?: readonly string[];
  readonly period?: string;
  readonly sex?: Sex;
  readonly format?: 'table' | 'csv' | 'json' | 'md' | 'html';
  readonly benchmark?: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** Prints the comparison in the format asked for; on a terminal a table, piped the same as tab-separated. */
export async function runCompare(
  context: CommandContext,
  areas: readonly string[],
  flags: CompareFlags,
): Promise<void> {
  const { effects, words } = context;
  const { indicator, period, sex, benchmark, workspace } = flags;
  const opened = { ...(workspace === undefined ? {} : { workspace }), mayMerge: true };
  const edition = await openEdition(effects, opened);
  const compared = compareInEdition(edition, {
    areas,
    ...(indicator === undefined ? {} : { indicators: indicator }),
    ...(period === undefined ? {} : { period }),
    ...(sex === undefined ? {} : { sex }),
    ...(benchmark === undefined ? {} : { benchmark: readBenchmark(benchmark) }),
  });
  if (compared.length === 0) effects.terminal.err(`${words.nothingToCompare}\n`);
  const format = flags.json ? 'json' : (flags.format ?? 'table');
  effects.terminal.out(writers[format](compared, context, edition.inputs.config));
}

type Write = (compared: readonly ComparedIndicator[], context: CommandContext, config: Config) => string;

const writers: Readonly<Record<NonNullable<CompareFlags['format']>, Write>> = {
  table: (compared, context) => {
    const rows = rowsOf(compared, context);
    const { effects, words } = context;
    const { terminal } = effects;
    return terminal.outIsTerminal ? onScreen(rows, context) : tableText(rows, terminal, words.moreColumns);
  },
  json: (compared) => `${JSON.stringify(compared, null, 1)}\n`,
  // The columns and numbers of figures.csv, so that whoever reads the one reads the other.
  csv: (compared, { language }) =>
    figuresCsvText(
      compared.flatMap(({ cells }) =>
        cells.map(({ area, figure, comparison, source, benchmarkName }) => {
          if (comparison === null) return { figure, comparison, source };
          const { benchmark } = comparison;
          const isArea = benchmark.kind !== 'goal' && benchmark.kind !== 'earlier-period';
          const name = isArea ? benchmark.area : benchmarkText(comparison, area.id, benchmarkName, language);
          return {
            figure,
            comparison: { ...comparison, benchmark: { ...benchmark, area: name } },
            source,
          };
        }),
      ),
    ),
  md: (compared, context) => {
    const [head = [], ...body] = grid(rowsOf(compared, context));
    const line = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |\n`;
    return head.length === 0 ? '' : [line(head), line(head.map(() => '---')), ...body.map(line)].join('');
  },
  html: (compared, context, config) => {
    const { words, language } = context;
    const cells = compared.flatMap((row) => row.cells);
    const list = new Intl.ListFormat(language);
    const title = words.comparedAreas(list.format(new Set(cells.map(({ area }) => area.name))));
    const sources = new Set(cells.map(({ source }) => source).filter((source) => source !== ''));
    const about = words.comparedFrom(config.edition, [...sources].join('; '));
    const sentences = [words.rule, words.inequality];
    const { short, notes } = compareNotes(rowsOf(compared, context), words.indicator, sentences);
    const { invented } = config;
    const rows = grid(short);
    return tablePage({ title, region: words.rolls(title), about, invented, rows, notes }, language);
  },
};

/** A screen is too narrow for sentences: benchmark, rule and inequality stand below the table, row by row. */
function onScreen(rows: readonly CompareRow[], { effects, words, language }: CommandContext): string {
  const { terminal } = effects;
  const isSentence = (name: string): boolean =>
    [words.testedAgainst, words.rule, words.inequality].some((start) => name.startsWith(start));
  const part = (row: CompareRow, sentences: boolean): CompareRow =>
    Object.fromEntries(Object.entries(row).filter(([name]) => isSentence(name) === sentences));
  const shorter = ([name, text]: readonly [string, string]): readonly [string, string] => [
    name.replace(say(language, 'ui.confidence-interval'), words.shortInterval),
    text,
  ];
  const table = tableText(
    rows.map((row) => Object.fromEntries(Object.entries(part(row, false)).map(shorter))),
    terminal,
    words.moreColumns,
  );
  const below = rows.map((row) => {
    const said = Object.entries(part(row, true)).filter(([, text]) => text !== '');
    const lines = said.map(([name, text]) => wrapText(`  ${name}: ${text}`, terminal.columns));
    return `${[row[words.indicator] ?? '', ...lines].join('\n')}\n`;
  });
  return [table, ...below].join('\n');
}

function rowsOf(compared: readonly ComparedIndicator[], context: CommandContext): readonly CompareRow[] {
  const rows = compared.map((row) => compareRow(row, context));
  // An indicator without a goal has no column for it: every row gets the columns of all.
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? ''])));
}

function grid(rows: readonly CompareRow[]): readonly (readonly string[])[] {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
}
