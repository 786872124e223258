import { readRows } from '../dataset/read-rows.ts';
import { cellsOf, figureLines } from '../edition/figure-lines.ts';
import { readSource } from '../sources/read-source.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The columns of a table of published figures. */
export const previousColumns = [
  ...['omrade', 'indikator', 'period', 'kon', 'alder', 'taljare', 'namnare', 'varde', 'nedre', 'ovre'],
  ...['antal_svar', 'standardavvikelse', 'status'],
  ...['jamforelse', 'jamforelsevarde', 'skillnad', 'utfall', 'kalla'],
];

/** The rows of a table, which can be gone through more than once. */
export interface PreviousTable {
  /** The indicator of each row, in order. */
  readonly indicators: () => AsyncIterable<readonly string[]>;
  /** The cells of each row in the order of `previousColumns`; empty where the column is not there. */
  readonly rows: () => AsyncIterable<readonly (readonly string[])[]>;
}

/**
 * A table as kub wrote it is read piece by piece, each time it is gone through. One that somebody has saved anew, with
 * other columns or another encoding, is read as any table is, and held.
 */
export async function openPreviousTable(files: WorkspaceFiles, path: string): Promise<PreviousTable> {
  if (await isOwn(files, path)) {
    return {
      indicators: () => mapped(withoutHead(files, path), indicatorOf),
      rows: () => mapped(withoutHead(files, path), cellsOf),
    };
  }
  const { table } = await readSource(files, path, { decimal: ',' });
  const rows = readRows(table, previousColumns, []).rows.map(({ fields }) =>
    previousColumns.map((name) => fields[name] ?? ''),
  );
  return {
    indicators: () => atOnce(rows.map((cells) => cells[1]!)),
    rows: () => atOnce(rows),
  };
}

async function isOwn(files: WorkspaceFiles, path: string): Promise<boolean> {
  for await (const [head] of figureLines(files.chunks(path)))
    return head === `\ufeff${previousColumns.join(';')}`;
  return false;
}

async function* withoutHead(files: WorkspaceFiles, path: string): AsyncGenerator<readonly string[]> {
  let isFirst = true;
  for await (const lines of figureLines(files.chunks(path))) {
    yield isFirst ? lines.slice(1) : lines;
    isFirst = false;
  }
}

async function* mapped<From, To>(
  pieces: AsyncIterable<readonly From[]>,
  change: (one: From) => To,
): AsyncGenerator<readonly To[]> {
  for await (const piece of pieces) yield piece.map(change);
}

async function* atOnce<One>(all: readonly One[]): AsyncGenerator<readonly One[]> {
  yield all;
}

/** The second cell, found without parting the rest. */
function indicatorOf(line: string): string {
  if (line.includes('"')) return cellsOf(line)[1] ?? '';
  const start = line.indexOf(';') + 1;
  return line.slice(start, line.indexOf(';', start));
}
