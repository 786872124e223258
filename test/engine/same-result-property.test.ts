import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFigures } from './support/open-figures.ts';
import { randomWorkspace, writeRandomWorkspace } from './support/random-workspace.ts';

test('random workspaces: figures, reports and diagnostics are the same with either engine', async () => {
  let [merged, faulty, shown] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(randomWorkspace, async (workspace) => {
      const folder = writeRandomWorkspace(workspace);
      try {
        const own = await openFigures(folder);
        const other = await openFigures(folder, { engine: 'duckdb' });
        expect(other.diagnostics).toEqual(own.diagnostics);
        expect(other.figures).toBe(own.figures);
        expect(other.reports).toEqual(own.reports);
        if (other.rowCount < own.rowCount) merged += 1;
        if (own.figures === '') faulty += 1;
        if (own.figures.includes(';visas;')) shown += 1;
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 60, seed: 20261122 },
  );
  // The property says something only where rows were added up, and where something was wrong.
  expect(merged).toBeGreaterThan(10);
  expect(faulty).toBeGreaterThan(10);
  expect(shown).toBeGreaterThan(10);
}, 300_000);
