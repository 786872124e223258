import { type Dataset, rowOf } from './dataset.ts';

/** One indicator: how many periods and areas have rows, and which period is the first and the last. */
export type CoverageRow = Readonly<Record<string, string>>;

/**
 * Which observations a workspace holds, a row per indicator, most rows first. Counts rows of both sexes and
 * all ages, never values: nothing confidential is in it.
 */
export async function coverageOf(dataset: Dataset): Promise<readonly CoverageRow[]> {
  const { desc, op, table } = await import('arquero');
  const rows = dataset.slices
    .filter((slice) => slice.sex === 'total' && slice.age === 'total')
    .flatMap(({ indicator, period, ...slice }) =>
      dataset.codes.flatMap((code, index) => {
        const isThere = rowOf({ indicator, period, ...slice }, index) > 0;
        return isThere ? [{ indicator, code, period }] : [];
      }),
    );
  const columns = {
    indicator: rows.map((row) => row.indicator),
    code: rows.map((row) => row.code),
    period: rows.map((row) => row.period),
  };
  return table(columns)
    .groupby('indicator')
    .rollup({
      perioder: op.distinct('period'),
      forsta: op.min('period'),
      senaste: op.max('period'),
      omraden: op.distinct('code'),
      rader: op.count(),
    })
    .orderby(desc('rader'), 'indicator')
    .objects()
    .map((row) =>
      Object.fromEntries(Object.entries(row as object).map(([name, cell]) => [name, String(cell)])),
    );
}
