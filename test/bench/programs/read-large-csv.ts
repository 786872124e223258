import { performance } from 'node:perf_hooks';
import { DuckDBInstance } from '@duckdb/node-api';
import { machineEffects } from '../../../src/cli/effects.ts';
import { buildHierarchy } from '../../../src/dataset/hierarchy.ts';
import { readAreas } from '../../../src/dataset/read-areas.ts';
import { readIndicators } from '../../../src/dataset/read-indicators.ts';
import { openEngines } from '../../../src/engine/open-engines.ts';
import { readWithEngine } from '../../../src/engine/read-with-engine.ts';
import { createPlanner } from '../../../src/pipeline/push-down.ts';
import { readCsv } from '../../../src/sources/read-csv.ts';

/*
 * One large CSV file of a workspace, in milliseconds from the first byte to what is kept of it:
 * `node --import tsx read-large-csv.ts alone|duckdb|builtin WORKSPACE FILE`. `alone` is what anybody would type:
 * DuckDB's own reader and the sums of each area, nothing checked.
 */
const [how = '', workspace = '', file = ''] = process.argv.slice(2);
const effects = machineEffects();
const areas = readAreas((await readCsv(effects.files, `${workspace}/omraden.csv`)).table).areas;
const start = performance.now();
const rows = await { alone, duckdb, builtin }[how]!();
console.log(JSON.stringify({ milliseconds: performance.now() - start, rows }));

async function alone(): Promise<number> {
  const connection = await (await DuckDBInstance.create()).connect();
  const codes = areas.flatMap(({ id, codes: own }) => own.map((code) => `('${code}', '${id}')`));
  const reader = await connection.runAndReadAll(
    `SELECT a.id, indikator, period, kon, alder, SUM(taljare) AS t, SUM(namnare) AS n FROM read_csv('${file}') r
     JOIN (VALUES ${codes.join(', ')}) AS a(code, id) ON a.code = r.omrade GROUP BY ALL`,
  );
  return reader.getColumns()[0]!.length;
}

async function duckdb(): Promise<number> {
  const own = (await readCsv(effects.files, `${workspace}/indikatorer.csv`)).table;
  const builtIn = (await readCsv(effects.files, `${effects.packageFolder}/data/katalog/indikatorer.csv`))
    .table;
  const { indicators } = readIndicators(builtIn, own);
  const planner = createPlanner(buildHierarchy(areas, 'storkommun'), indicators, true);
  const engines = openEngines(effects);
  const request = {
    path: file,
    declaration: {},
    asked: 'duckdb',
    planFor: planner.planFor(null, null),
  } as const;
  const { record, table } = await readWithEngine(effects.files, engines, request);
  if (record.engine !== 'duckdb') throw new Error(`read by ${record.engine}: ${record.because}`);
  await engines.close();
  return table.rowCount;
}

async function builtin(): Promise<number> {
  return (await readCsv(effects.files, file)).table.rowCount;
}
