import { isShown } from '../model/figure.ts';
import type { FigureRow } from './figures-csv.ts';

/** As much of the parquet writer as is used. */
interface ParquetWriter {
  parquetWriteBuffer(options: {
    readonly columnData: readonly {
      readonly name: string;
      readonly data: readonly (string | number | null)[];
      readonly type: 'STRING' | 'DOUBLE';
      readonly nullable: boolean;
    }[];
    readonly createdBy: string;
  }): ArrayBuffer;
}

/** The package is asked for by name when a parquet file is, and only then. */
const writerName = 'hyparquet-writer';

/** Whether this installation can write parquet. */
export async function canWriteParquet(): Promise<boolean> {
  return (await loadWriter()) !== null;
}

async function loadWriter(): Promise<ParquetWriter | null> {
  try {
    return (await import(writerName)) as ParquetWriter;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

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

/** Published figures as an Apache Parquet file; null where the writer is not installed. */
export async function figuresParquet(rows: readonly FigureRow[]): Promise<Uint8Array | null> {
  const writer = await loadWriter();
  if (writer === null) return null;
  const columnData = columns.map(([name, type, cell]) => ({
    name,
    type,
    nullable: true,
    data: rows.map(cell),
  }));
  return new Uint8Array(writer.parquetWriteBuffer({ columnData, createdBy: 'kub' }));
}

function limitOf(figure: FigureRow['figure'], limit: 'lower' | 'upper'): number | null {
  return isShown(figure) && figure.interval.kind === 'interval' ? figure.interval[limit] : null;
}
