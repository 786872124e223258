import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { from } from 'arquero';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFigures, publishedFigures, readWorkspace } from '../../src/index.ts';
import { type Figure, isShown, type ShownFigure } from '../../src/model/figure.ts';

const workspace = resolve(import.meta.dirname, '../../fixtures/almby');
/** The engine is an optional package: it has no build for some machines. */
const engine = await import('@duckdb/node-api').catch(() => null);
if (!engine) console.log('skipped: @duckdb/node-api is not installed');

let folder = '';
let figures: readonly Figure[] = [];
let shown: readonly ShownFigure[] = [];
let bytes = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kub-parquet-'));
  figures = publishedFigures(await readWorkspace(workspace));
  shown = figures.filter(isShown);
  bytes = (await exportFigures({ workspace, format: 'parquet' })) as Uint8Array<ArrayBuffer>;
  writeFileSync(join(folder, 'figures.parquet'), bytes);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('kub export --format parquet', { timeout: 240_000 }, () => {
  test.skipIf(!engine)('is read by DuckDB: the same rows, numbers and nulls', async () => {
    const connection = await (await engine!.DuckDBInstance.create()).connect();
    const ask = async (query: string) =>
      (
        await connection.runAndReadAll(query.replace('FILE', `'${join(folder, 'figures.parquet')}'`))
      ).getRowObjects();
    const [counted] = await ask(
      `SELECT count(*)::INTEGER AS rows, count(value)::INTEGER AS shown, sum(value) AS total,
         count(*) FILTER (status <> 'shown' AND (value IS NOT NULL OR count IS NOT NULL OR denominator IS NOT NULL
           OR lower IS NOT NULL OR upper IS NOT NULL OR respondents IS NOT NULL))::INTEGER AS leaks FROM FILE`,
    );
    expect(counted).toMatchObject({ rows: figures.length, shown: shown.length, leaks: 0 });
    expect(counted?.['total']).toBeCloseTo(sum(shown.map(({ value }) => value)), 4);
    const types = await ask('SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILE)');
    const typeOf = new Map(types.map((row) => [String(row['column_name']), String(row['column_type'])]));
    expect([typeOf.get('value'), typeOf.get('count'), typeOf.get('area')]).toEqual([
      'DOUBLE',
      'DOUBLE',
      'VARCHAR',
    ]);
    const rows = await ask('SELECT area, indicator, period, sex, age, value, count FROM FILE');
    expect(rows.map(({ area, period, value }) => [area, period, value])).toEqual(
      figures.map((figure) => [figure.area, figure.period, isShown(figure) ? figure.value : null]),
    );
    connection.closeSync();
  });

  test('is read into arquero, which groups it', async () => {
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
    const table = from(rows).filter((row: { status: string }) => row.status === 'shown');
    expect(table.numRows()).toBe(shown.length);
    const byArea = table.groupby('area').count().objects() as { area: string; count: number }[];
    expect(new Map(byArea.map(({ area, count }) => [area, count]))).toEqual(
      new Map(
        [...new Set(shown.map(({ area }) => area))].map((area) => [
          area,
          shown.filter((one) => one.area === area).length,
        ]),
      ),
    );
  });
});
