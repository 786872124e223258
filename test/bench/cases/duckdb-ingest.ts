import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeWorkspaces, writeLargeWorkspace } from '../../../fixtures/generators/large.ts';
import type { BenchCase } from '../harness/bench-case.ts';

/** 840 DeSO in 210 areas × 40 indicators × 10 years × 3 sexes: a million rows, a quarter as many sums. */
const codes = 840;
const rows = codes * 40 * 10 * 3;

export const duckDbIngest: BenchCase = {
  name: 'duckdb-ingest',
  about: `${rows} rows of one clean CSV file: kub's own reader, kub through DuckDB, and DuckDB alone adding them up`,
  rounds: 5,
  targets: [
    { kind: 'ratio', step: 'kub, own reader', baseline: 'DuckDB alone', most: 2 },
    { kind: 'ratio', step: 'kub through DuckDB', baseline: 'DuckDB alone', most: 1.3 },
  ],
  steps: async ({ root, folder }) => {
    const workspace = join(folder, 'workspace');
    const written = await writeLargeWorkspace(workspace, { ...largeWorkspaces.neighbourhoods, areas: codes });
    if (written !== rows) throw new Error(`duckdb-ingest: ${written} rows of ${rows}`);
    const file = join(folder, 'allt.csv');
    for (const [index, name] of readdirSync(join(workspace, 'data')).sort().entries()) {
      const text = readFileSync(join(workspace, 'data', name), 'utf8');
      if (index === 0) writeFileSync(file, text);
      else appendFileSync(file, text.slice(text.indexOf('\n') + 1));
    }
    const program = ['node', '--import', 'tsx', join(root, 'test/bench/programs/read-large-csv.ts')];
    const timed = (expected: number) => (output: string) => {
      const found = JSON.parse(output) as { readonly milliseconds: number; readonly rows: number };
      if (found.rows !== expected) throw new Error(`${found.rows} rows of ${expected}`);
      return found.milliseconds;
    };
    const step = (name: string, how: string, expected: number) => ({
      name,
      command: [...program, how, workspace, file],
      reported: timed(expected),
      watched: true,
    });
    return [
      step('DuckDB alone', 'alone', rows / 4),
      step('kub through DuckDB', 'duckdb', rows / 4),
      step('kub, own reader', 'builtin', rows),
    ];
  },
};
