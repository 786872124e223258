import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { InputError } from '../../src/diagnostics/input-error.ts';
import type { Effects } from '../../src/io/effects.ts';
import { buildWorkspace } from '../../src/pipeline/build-workspace.ts';
import { explainFile } from '../../src/pipeline/explain-file.ts';
import type { Manifest } from '../../src/pipeline/manifest.ts';
import { openFigures } from './support/open-figures.ts';
import { hasPostgres, type PostgresServer, startPostgres } from './support/postgres-server.ts';

const bundled = resolve(import.meta.dirname, '../../data');

/** The rows of a clean CSV file, its header first. */
function rowsOf(path: string): readonly (readonly string[])[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
}

/** Lines by indicator, period, sex, age and area: a table of a database has no order of its own. */
function inOrder(names: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const keys = ['indikator', 'period', 'kon', 'alder', 'omrade'].map((name) => names.indexOf(name));
  const keyOf = (row: readonly string[]): string => keys.map((at) => row[at] ?? '').join('\u0001');
  return [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).map((row) => row.join(';'));
}

function effectsWith(environment: Effects['environment']): Effects {
  return { ...machineEffects(), environment };
}

describe.runIf(hasPostgres())('a PostgreSQL warehouse', () => {
  let server: PostgresServer;
  let folder: string;
  /** The same rows as files, in the order that the rows of a table are put in. */
  let sorted: string;
  const client = () =>
    postgres({
      host: server.environment['PGHOST']!,
      username: 'kub',
      password: server.environment['PGPASSWORD']!,
      database: 'postgres',
      onnotice: () => undefined,
    });

  beforeAll(async () => {
    server = startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'kub-warehouse-'));
    sorted = mkdtempSync(join(tmpdir(), 'kub-sorted-'));
    for (const copy of [folder, sorted]) cpSync(bundled, copy, { recursive: true });
    const sql = client();
    await sql.unsafe('CREATE SCHEMA halsa');
    for (const file of readdirSync(join(bundled, 'data'))) {
      const [names = [], ...rows] = rowsOf(join(bundled, 'data', file));
      const table = `halsa."${file.replace('.csv', '')}"`;
      await sql.unsafe(`CREATE TABLE ${table} (${names.map((name) => `"${name}" text`).join(', ')})`);
      const texts = rows.map((row) =>
        Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])),
      );
      // Not in the order of the file: a table has none.
      await sql`INSERT INTO ${sql.unsafe(table)} ${sql(texts.toReversed())}`;
      rmSync(join(folder, 'data', file));
      writeFileSync(join(sorted, 'data', file), `${names.join(';')}\n${inOrder(names, rows).join('\n')}\n`);
    }
    await sql.end();
    const settings = readFileSync(join(folder, 'kub.yaml'), 'utf8');
    writeFileSync(join(folder, 'kub.yaml'), settings.replaceAll(/data\/([\w-]+)\.csv/g, 'postgres:halsa.$1'));
  }, 60_000);

  afterAll(() => {
    server?.stop();
    for (const copy of [folder, sorted]) rmSync(copy, { recursive: true, force: true });
  });

  test('gives the reports and figures of the same rows in files', async () => {
    const [files, tables] = [
      await openFigures(sorted),
      await openFigures(folder, { engine: 'auto', effects: effectsWith(server.environment) }),
    ];
    expect(tables.diagnostics.map(({ code }) => code).sort()).toEqual(
      files.diagnostics.map(({ code }) => code).sort(),
    );
    expect(tables.figures).toBe(files.figures);
    expect(tables.figures.length).toBeGreaterThan(100_000);
    // Compared one by one: a difference of whole reports is too long to read.
    for (const [index, report] of tables.reports.entries())
      expect(report === files.reports[index]).toBe(true);
    expect(tables.rowCount).toBeLessThan(files.rowCount);
    expect(new Set(tables.engines.map(({ engine, because }) => `${engine} ${because}`))).toEqual(
      new Set(['postgres warehouse']),
    );
  }, 120_000);

  test('says what is wrong without the password, and reads the tables that can be read', async () => {
    const wrong = { ...server.environment, PGPASSWORD: 'fel-lösen-3' };
    const { diagnostics } = await openFigures(folder, { engine: 'auto', effects: effectsWith(wrong) });
    expect(diagnostics[0]).toMatchObject({ code: 'warehouse-unreachable', severity: 'error' });
    expect(JSON.stringify(diagnostics)).not.toContain('fel-lösen-3');
    const settings = readFileSync(join(folder, 'kub.yaml'), 'utf8');
    writeFileSync(join(folder, 'kub.yaml'), settings.replace('halsa.valdeltagande-2014', 'halsa.finns_inte'));
    const missing = await openFigures(folder, { engine: 'auto', effects: effectsWith(server.environment) });
    writeFileSync(join(folder, 'kub.yaml'), settings);
    const errors = missing.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([
      {
        code: 'warehouse-table-unreadable',
        severity: 'error',
        file: 'postgres:halsa.finns_inte',
        found: 'relation "halsa.finns_inte" does not exist',
      },
    ]);
  }, 60_000);

  test('a table is shown row by row, with the numbers that errors have, declared or not', async () => {
    const sql = client();
    await sql.unsafe('CREATE TABLE halsa.ny (omrade text, indikator text, period int, taljare numeric)');
    await sql`INSERT INTO halsa.ny ${sql([
      { omrade: '1490R201', indikator: 'utrikes_fodda', period: 2024, taljare: 3 },
      { omrade: '1490R202', indikator: 'folkmangd', period: 2024, taljare: 12 },
    ])}`;
    await sql.end();
    const effects = effectsWith(server.environment);
    const { file, readings } = await explainFile(effects, { file: 'postgres:halsa.ny', workspace: folder });
    expect(file).toBe('postgres:halsa.ny');
    const [{ entry, origin, before } = expect.fail()] = readings;
    expect({ entry, format: origin.format, rows: before.rowCount }).toEqual({
      entry: null,
      format: 'database',
      rows: 2,
    });
    // By indicator first, as the rows are numbered when kub builds, though the area stands first in the table.
    const shown = Object.fromEntries(before.columns.map(({ name, texts }) => [name, texts]));
    expect(shown).toMatchObject({ indikator: ['folkmangd', 'utrikes_fodda'], taljare: ['12', '3'] });
    const secret = explainFile(effects, { file: 'postgres://kub:hemligt7@dw/s/matt', workspace: folder });
    const problem = await secret.catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(InputError);
    expect(JSON.stringify((problem as InputError).diagnostics)).not.toContain('hemligt7');
  }, 30_000);

  test('leaves out other areas in the database, and says in the manifest what was read', async () => {
    const sql = client();
    const [names = []] = rowsOf(join(bundled, 'data', 'folkmangd-regso-2020-2023.csv'));
    const own = names.map((name) => `"${name}"`).join(', ');
    const elsewhere = own.replace('"omrade"', `'9' || substr(omrade, 2)`);
    const source = 'halsa."folkmangd-regso-2020-2023"';
    await sql.unsafe(
      `CREATE TABLE halsa.landet AS SELECT ${own} FROM ${source} UNION ALL SELECT ${elsewhere} FROM ${source}`,
    );
    await sql.end();
    const settings = readFileSync(join(folder, 'kub.yaml'), 'utf8');
    const before = await openFigures(folder, { engine: 'auto', effects: effectsWith(server.environment) });
    const national = settings.replace('postgres:halsa.folkmangd-regso-2020-2023', 'postgres:halsa.landet');
    writeFileSync(join(folder, 'kub.yaml'), national);
    const refused = await openFigures(folder, { engine: 'auto', effects: effectsWith(server.environment) });
    expect(refused.diagnostics.some(({ code }) => code === 'unknown-area-code')).toBe(true);
    writeFileSync(
      join(folder, 'kub.yaml'),
      national.replace('postgres:halsa.landet', 'postgres:halsa.landet\n    andra_omraden: hoppa_over'),
    );
    const kept = await openFigures(folder, { engine: 'auto', effects: effectsWith(server.environment) });
    expect(kept.figures).toBe(before.figures);
    expect(kept.rowCount).toBe(before.rowCount);
    const out = join(folder, 'out');
    const request = { areas: [], out, formats: ['json'], kubVersion: '1', workspace: folder } as const;
    const first = await buildWorkspace(effectsWith(server.environment), request);
    const manifest = readFileSync(join(out, '2026', 'manifest.json'), 'utf8');
    expect(manifest).not.toContain(server.environment['PGPASSWORD']);
    const { engines, inputs } = JSON.parse(manifest) as Manifest;
    expect(engines).toContainEqual(
      expect.objectContaining({ file: 'postgres:halsa.landet', engine: 'postgres', because: 'warehouse' }),
    );
    expect(inputs).toContainEqual({
      path: 'postgres:halsa.landet',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // Asked again, the database gives the same: every area is fresh, though nobody could know beforehand.
    const again = await buildWorkspace(effectsWith(server.environment), request);
    expect(first.results.map(({ freshness }) => freshness.kind)).toEqual(['new', 'new', 'new']);
    expect(again.results.map(({ freshness }) => freshness.kind)).toEqual(['fresh', 'fresh', 'fresh']);
    writeFileSync(join(folder, 'kub.yaml'), settings);
  }, 120_000);
});
