import { isShown } from '../model/figure.ts';
import type { FigureRow } from './figures-csv.ts';

type Column = readonly [
  name: string,
  type: 'STRING' | 'DOUBLE',
  cell: (row: FigureRow) => string | number | null,
];

/** Tidy columns with the names of the JSON; what is withheld or not given is null. */
const columns: readonly Column[] = [
  ['area', 'STRING', ({ figure }) => figure.area],
  ['indicator', 'STRING', ({ figure }) => figure.indicator],
  ['period', 'STRING', ({ figure }) => figure.period],
  ['sex', 'STRING', ({ figure }) => figure.sex],
  ['age', 'STRING', ({ figure }) => figure.age],
  ['status', 'STRING', ({ figure }) => figure.status],
  ['reason', 'STRING', ({ figure }) => (isShown(figure) ? null : figure.reason)],
  ['value', 'DOUBLE', ({ figure }) => (isShown(figure) ? figure.value : null)],
  ['lower', 'DOUBLE', ({ figure }) => limitOf(figure, 'lower')],
  ['upper', 'DOUBLE', ({ figure }) => limitOf(figure, 'upper')],
  ['count', 'DOUBLE', ({ figure }) => (isShown(figure) ? figure.count : null)],
  ['denominator', 'DOUBLE', ({ figure }) => (isShown(figure) ? figure.denominator : null)],
  ['respondents', 'DOUBLE', ({ figure }) => (isShown(figure) ? figure.respondents : null)],
  ['standardDeviation', 'DOUBLE', ({ figure }) => (isShown(figure) ? figure.standardDeviation : null)],
  ['method', 'STRING', ({ figure }) => (isShown(figure) ? figure.method : null)],
  ['benchmark', 'STRING', ({ comparison }) => comparison?.benchmark.area ?? null],
  ['benchmarkValue', 'DOUBLE', ({ comparison }) => comparison?.benchmarkValue ?? null],
  ['difference', 'DOUBLE', ({ comparison }) => comparison?.difference ?? null],
  ['outcome', 'STRING', ({ comparison }) => (comparison?.status === 'judged' ? comparison.outcome : null)],
  ['source', 'STRING', ({ source }) => (source === '' ? null : source)],
];

/** Published figures as an Apache Parquet file. */
export async function figuresParquet(rows: Iterable<FigureRow>): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const columnData = columns.map(([name, type]) => ({
    name,
    type,
    nullable: true,
    data: [] as (string | number | null)[],
  }));
  // Row by row, so that only their cells are held.
  for (const row of rows)
    for (const [at, [, , cell]] of columns.entries()) columnData[at]!.data.push(cell(row));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'kub' }));
}

function limitOf(figure: FigureRow['figure'], limit: 'lower' | 'upper'): number | null {
  return isShown(figure) && figure.interval.kind === 'interval' ? figure.interval[limit] : null;
}
