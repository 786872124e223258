import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { openEngines } from '../../src/engine/open-engines.ts';
import type { PlanPushDown } from '../../src/engine/push-down.ts';
import { readWithEngine } from '../../src/engine/read-with-engine.ts';

/** More rows than DuckDB gives one thread at a time, so that several read the file at once. */
const rowCount = 300_000;
const codes = ['9902R001', '9902R002', '9902R003'];

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kub-row-numbers-'));
  path = join(folder, 'folk.csv');
  // Three codes go round; each scope of three rows has a period of its own, and the count tells the line.
  const rows = Array.from(
    { length: rowCount },
    (_, row) => `${codes[row % 3]};folkmangd;${Math.floor(row / 3)};${row + 2}`,
  );
  writeFileSync(path, `omrade;indikator;period;taljare\n${rows.join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(planFor: PlanPushDown) {
  const effects = machineEffects();
  const engines = openEngines(effects);
  const request = { path, declaration: {}, asked: 'duckdb', planFor } as const;
  const reading = await readWithEngine(effects.files, engines, request);
  await engines.close();
  expect(reading.record.engine).toBe('duckdb');
  const { columns, lines, rowCount } = reading.table;
  const textsOf = (name: string): readonly string[] => {
    const { codes, dictionary } = columns.find((column) => column.name === name)!;
    return Array.from({ length: rowCount }, (_, row) => dictionary[codes[row]!]!);
  };
  return { lines: [...lines.subarray(0, rowCount)], rowCount, textsOf, units: reading.units };
}

test('every row that several threads read has the line it stands on', async () => {
  const columns = new Set(['omrade', 'indikator', 'period', 'taljare']);
  const { lines, textsOf } = await read(() => ({ columns, order: [], merge: null, leftOut: null }));
  expect(lines.length).toBe(rowCount);
  expect(lines.every((line, row) => line === row + 2)).toBe(true);
  expect(textsOf('taljare').every((text, row) => text === String(lines[row]))).toBe(true);
});

test('a sum has the line of its first row, and stands where that stood', async () => {
  const roles = new Map([
    ['omrade', 'area'],
    ['indikator', 'indicator'],
    ['period', 'period'],
    ['taljare', 'count'],
  ] as const);
  const merge = {
    units: [codes],
    roles,
    indicators: new Map([['folkmangd', 'count']] as const),
    constantIndicator: null,
  };
  const plan = { columns: new Set(roles.keys()), order: [], merge, leftOut: null };
  const { lines, textsOf, units } = await read(() => plan);
  expect(lines.length).toBe(rowCount / 3);
  expect(lines.every((line, row) => line === 3 * row + 2)).toBe(true);
  // Lines a, a + 1 and a + 2 make 3a + 3.
  expect(textsOf('taljare').every((text, row) => text === String(3 * lines[row]! + 3))).toBe(true);
  expect(units!.every((unit) => unit === 1)).toBe(true);
});
