import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soundFiles } from '../../fixtures/generators/bad/case.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { attachWarehouse, readyForStorage } from '../../src/engine/duckdb/extensions.ts';
import { openDuckDb } from '../../src/engine/duckdb/session.ts';
import { openEngines } from '../../src/engine/open-engines.ts';
import { readWithEngine } from '../../src/engine/read-with-engine.ts';
import { identifier, literal } from '../../src/engine/sql-text.ts';
import { openFigures } from './support/open-figures.ts';

describe('a workspace with Parquet and large files', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kub-duckdb-'));
    mkdirSync(join(folder, 'data'));
    for (const [path, text] of Object.entries(soundFiles)) writeFileSync(join(folder, path), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = async (sql: string): Promise<void> => {
    const session = (await openDuckDb(machineEffects()))!;
    await session.run(sql);
    await session.close();
  };

  test('a folder of Parquet files is read by pattern, named by path, with the row as line', async () => {
    mkdirSync(join(folder, 'data', "år '24 [ny]"));
    const file = join(folder, 'data', "år '24 [ny]", 'folk.parquet');
    await run(
      `COPY (SELECT * FROM read_csv(${literal(join(folder, 'data/folk.csv'))}, delim = ';')) TO ${literal(file)}`,
    );
    const own = await openFigures(folder);
    rmSync(join(folder, 'data', 'folk.csv'));
    const settings = soundFiles['kub.yaml']!.replace('data/*.csv', 'data/**/*.parquet');
    writeFileSync(join(folder, 'kub.yaml'), settings);
    const parquet = await openFigures(folder, { engine: 'auto' });
    expect(parquet.diagnostics).toEqual([]);
    expect(parquet.engines).toEqual([
      { file: "data/år '24 [ny]/folk.parquet", engine: 'duckdb', because: 'parquet' },
    ]);
    expect(parquet.figures).toBe(own.figures);
  });

  test('an unknown code in Parquet is told with its row', async () => {
    const file = join(folder, 'data', 'folk.parquet');
    await run(
      `COPY (SELECT * FROM (VALUES ('9902R001', 'folkmangd', 2024, 5.0), ('9902R009', 'folkmangd', 2024, 7.0)) t(omrade, indikator, period, taljare)) TO ${literal(file)}`,
    );
    rmSync(join(folder, 'data', 'folk.csv'));
    writeFileSync(join(folder, 'kub.yaml'), soundFiles['kub.yaml']!.replace('*.csv', '*.parquet'));
    const { diagnostics } = await openFigures(folder, { engine: 'auto' });
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'unknown-area-code',
        file: 'data/folk.parquet',
        line: 2,
        field: 'omrade',
        found: '9902R009',
      }),
    ]);
  });

  test('of a file that cannot be read it is said why, and the others are read', async () => {
    const whole = join(folder, 'data', 'hel.parquet');
    await run(`COPY (SELECT 1 AS a) TO ${literal(whole)}`);
    const bytes = readFileSync(whole);
    rmSync(whole);
    writeFileSync(join(folder, 'data', 'avbruten.parquet'), bytes.subarray(0, bytes.length - 20));
    writeFileSync(join(folder, 'data', 'text.parquet'), 'omrade;indikator\n9902;folkmangd\n');
    writeFileSync(join(folder, 'data', 'tom.parquet'), '');
    writeFileSync(join(folder, 'kub.yaml'), soundFiles['kub.yaml']!.replace('*.csv', '*'));
    const { diagnostics } = await openFigures(folder, { engine: 'auto' });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file, found }) => [code, file, found])).toEqual([
      ['parquet-damaged', 'data/avbruten.parquet', expect.stringContaining("'data/avbruten.parquet'")],
      ['not-parquet', 'data/text.parquet', 'omrade;indikator'],
      ['empty-file', 'data/tom.parquet', undefined],
    ]);
  });

  test('Parquet is known by its bytes, its texts and numbers by what writers make of them', async () => {
    const own = await openFigures(folder);
    const named = join(folder, 'data', 'folk.dump');
    // Texts as old Spark writes them, decimals of a warehouse, and the numbering that pandas leaves.
    const columns = `encode(omrade) AS omrade, indikator, period, encode(kon) AS kon,
 CAST(taljare AS DECIMAL(18, 4)) AS taljare, CAST(namnare AS HUGEINT) AS namnare, 7 AS __index_level_0__`;
    await run(
      `COPY (SELECT ${columns} FROM read_csv(${literal(join(folder, 'data/folk.csv'))}, delim = ';')) TO ${literal(named)} (FORMAT parquet)`,
    );
    rmSync(join(folder, 'data', 'folk.csv'));
    writeFileSync(join(folder, 'kub.yaml'), soundFiles['kub.yaml']!.replace('*.csv', '*'));
    const { figures, diagnostics, engines } = await openFigures(folder, { engine: 'auto' });
    expect(diagnostics).toEqual([]);
    expect(engines).toEqual([{ file: 'data/folk.dump', engine: 'duckdb', because: 'parquet' }]);
    expect(figures).toBe(own.figures);
  });

  test('without DuckDB it is said what to type, and a large CSV file is read all the same', async () => {
    const effects = machineEffects();
    const engines = { ...openEngines(effects), readCsv: async () => 'not-installed' as const };
    const planFor = () => ({ columns: new Set<string>(), order: [], merge: null, leftOut: null });
    const files = {
      ...effects.files,
      stat: async () => ({ kind: 'file', size: 1e9, mode: 0, owner: 0 }) as const,
    };
    const path = join(folder, 'data/folk.csv');
    const asked = await readWithEngine(files, engines, { path, declaration: {}, asked: 'duckdb', planFor });
    expect(asked.diagnostics).toEqual([{ code: 'engine-missing', severity: 'error', file: path }]);
    const large = await readWithEngine(files, engines, { path, declaration: {}, asked: 'auto', planFor });
    expect(large.record).toEqual({ file: path, engine: 'builtin', because: 'not-installed' });
    expect(large.table.rowCount).toBe(5);
  });

  test('a password in kub.yaml is an error that does not repeat it', async () => {
    const settings = soundFiles['kub.yaml']!.replace(
      'data/*.csv',
      'postgres://kub:hemligt7@dw/statistik/matt',
    );
    writeFileSync(join(folder, 'kub.yaml'), settings);
    const { diagnostics } = await openFigures(folder, { engine: 'auto' });
    expect(diagnostics.map(({ code, field }) => [code, field])).toContainEqual([
      'secret-in-config',
      'data.0.fil',
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain('hemligt7');
  });
});

describe('DuckDB', () => {
  test('answers with texts short and long, each once, and leaves nothing behind', async () => {
    const machine = { ...machineEffects().machine, cacheFolder: mkdtempSync(join(tmpdir(), 'kub-cache-')) };
    const session = (await openDuckDb({ ...machineEffects(), machine }))!;
    const [spilled] = readdirSync(machine.cacheFolder);
    // Only the user may look into what does not fit in memory.
    expect(statSync(join(machine.cacheFolder, spilled!)).mode & 0o077).toBe(0);
    const long = 'Påhittad kommun med ett långt namn';
    const { rowCount, integers, numbers, texts } = await session.fetch(
      `SELECT CAST(i AS INTEGER), CAST(i * 1e9 AS DOUBLE), CASE WHEN i % 2 = 0 THEN ${literal(long)} ELSE 'å' || (i % 3) END AS t FROM range(5000) r(i) ORDER BY i`,
      { integers: 1, numbers: 1, texts: 1 },
    );
    await session.close();
    expect(rowCount).toBe(5000);
    expect([...integers[0]!.slice(0, 3), integers[0]!.at(-1)]).toEqual([0, 1, 2, 4999]);
    expect([numbers[0]![1], numbers[0]!.at(-1), numbers[0]!.length]).toEqual([1e9, 4999e9, 5000]);
    const [column] = texts;
    expect([0, 1, 2, 3, 5].map((row) => column!.dictionary[column!.codes[row]!])).toEqual([
      long,
      'å1',
      long,
      'å0',
      'å2',
    ]);
    expect(column!.dictionary.filter((text) => text !== '')).toHaveLength(4);
    expect(readdirSync(machine.cacheFolder)).toEqual([]);
    rmSync(machine.cacheFolder, { recursive: true });
  });

  test('an extension that is not there and cannot be fetched is named', async () => {
    const session = (await openDuckDb(machineEffects()))!;
    // Nobody answers at the first port: as on a machine without network, wherever the test is run.
    await session.run(
      "SET custom_extension_repository = 'http://127.0.0.1:1'; SET extension_directory = '/nonexistent/kub'",
    );
    const storage = await readyForStorage(session, machineEffects());
    const warehouse = await attachWarehouse(
      session,
      { kind: 'warehouse', table: ['matt'], server: {} },
      'w0',
    );
    await session.close();
    expect(storage?.extension).toBe('httpfs');
    expect(warehouse?.extension).toBe('postgres');
    expect(warehouse?.detail).not.toBe('');
  });

  test('names and texts of the user are never read as SQL', () => {
    expect(literal("O'Hara; DROP TABLE x --")).toBe("'O''Hara; DROP TABLE x --'");
    expect(identifier('a"b')).toBe('"a""b"');
  });
});
