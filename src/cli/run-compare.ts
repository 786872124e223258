import { formatCell } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import { isShown, type Sex } from '../model/figure.ts';
import { type ComparedIndicator, compareAreas } from '../pipeline/compare-areas.ts';
import type { CommandContext } from './context.ts';
import { tableText } from './table-text.ts';

export interface CompareFlags {
  readonly indicator?: readonly string[];
  readonly period?: string;
  readonly sex?: Sex;
  readonly format?: readonly ('table' | 'csv' | 'json' | 'md' | 'html')[];
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
  const { indicator, period, sex, workspace } = flags;
  const compared = await compareAreas(effects, {
    areas,
    ...(indicator === undefined ? {} : { indicators: indicator }),
    ...(period === undefined ? {} : { period }),
    ...(sex === undefined ? {} : { sex }),
    ...(workspace === undefined ? {} : { workspace }),
  });
  const format = flags.json ? 'json' : (flags.format?.[0] ?? 'table');
  if (format === 'json') {
    effects.terminal.out(`${JSON.stringify(compared, null, 1)}\n`);
    return;
  }
  if (compared.length === 0) effects.terminal.err(`${words.nothingToCompare}\n`);
  const rows = compared.map((row) => rowOf(row, context));
  effects.terminal.out(format === 'table' ? tableText(rows, effects.terminal) : writers[format](rows));
}

type TableRow = Readonly<Record<string, string>>;

function rowOf(
  { indicator, period, cells }: ComparedIndicator,
  { language, words }: CommandContext,
): TableRow {
  const row: Record<string, string> = { [words.indicator]: indicator.name, [words.period]: period };
  for (const { area, figure } of cells) {
    row[area.name] = isShown(figure)
      ? formatCell(figure.value, indicator.measure, indicator.unit, language)
      : say(language, `cell.${figure.reason}`);
  }
  for (const { area, comparison } of cells) {
    if (comparison === null) continue;
    const outcome = comparison.status === 'judged' ? comparison.outcome : 'cannot-be-judged';
    row[cells.length > 2 ? `${words.outcome} ${area.name}` : words.outcome] = say(
      language,
      `outcome.${outcome}`,
    );
  }
  return row;
}

const writers = {
  csv: (rows: readonly TableRow[]) => lines(rows, (cells) => cells.map(csvCell).join(';')),
  md: (rows: readonly TableRow[]) => {
    const [head, ...body] = lines(
      rows,
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    ).split('\n');
    const rule = `|${Object.keys(rows[0] ?? {})
      .map(() => ' --- |')
      .join('')}`;
    return [head, rule, ...body].join('\n');
  },
  html: (rows: readonly TableRow[]) => {
    const cellsOf = (tag: string) => (cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
    const names = Object.keys(rows[0] ?? {});
    const body = rows.map((row) => cellsOf('td')(names.map((name) => row[name] ?? '')));
    return `<table>\n<thead>${cellsOf('th scope="col"')(names).replaceAll('</th scope="col">', '</th>')}</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n`;
  },
} as const;

function lines(rows: readonly TableRow[], join: (cells: readonly string[]) => string): string {
  const names = Object.keys(rows[0] ?? {});
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((cells) => `${join(cells)}\n`)
    .join('');
}

function csvCell(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
