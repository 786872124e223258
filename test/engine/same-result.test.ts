import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { InputError } from '../../src/diagnostics/input-error.ts';
import type { EngineName } from '../../src/engine/engine-choice.ts';
import { checkWorkspace } from '../../src/pipeline.ts';
import { openFigures } from './support/open-figures.ts';
import { parquetCopy } from './support/parquet-copy.ts';

const root = resolve(import.meta.dirname, '../..');
const workspaces = { Borås: `${root}/data`, Almby: `${root}/fixtures/almby` } as const;

describe('the same workspace gives the same figures, reports and warnings', () => {
  test.each(Object.entries(workspaces))(
    '%s, whatever reads it',
    async (name, workspace) => {
      const own = await openFigures(workspace);
      expect(own.figures.length).toBeGreaterThan(500_000);
      const asked = await openFigures(workspace, { engine: 'duckdb' });
      const text = await parquetCopy(workspace, 'text');
      const parquet = await openFigures(text, { engine: 'auto' });
      rmSync(text, { recursive: true });
      for (const other of [asked, parquet]) {
        expect(other.figures === own.figures).toBe(true);
        expect(other.reports.length).toBe(own.reports.length);
        for (const [index, report] of own.reports.entries())
          expect(other.reports[index] === report).toBe(true);
        expect(codesOf(other.diagnostics)).toEqual(codesOf(own.diagnostics));
      }
      expect(asked.diagnostics).toEqual(own.diagnostics);
      expect(asked.engines.filter(({ engine }) => engine === 'duckdb').length).toBeGreaterThan(5);
      expect(parquet.engines.every(({ because }) => because === 'parquet')).toBe(true);
      // In Borås RegSO and DeSO are added up to districts; in Almby every code is an area of its own.
      if (name === 'Borås') expect(asked.rowCount).toBeLessThan(own.rowCount);
    },
    120_000,
  );

  test('Borås with columns of numbers', async () => {
    const own = await openFigures(workspaces.Borås);
    const folder = await parquetCopy(workspaces.Borås, 'typed');
    const typed = await openFigures(folder, { engine: 'auto' });
    rmSync(folder, { recursive: true });
    expect(typed.figures === own.figures).toBe(true);
    expect(typed.reports).toEqual(own.reports);
  }, 120_000);
});

describe('a faulty workspace', () => {
  const bad = `${root}/fixtures/bad`;

  /** Everything kub says of a workspace, whether it could be read or not. */
  async function check(workspace: string, engine: EngineName): Promise<readonly Diagnostic[]> {
    try {
      return await checkWorkspace(machineEffects(), { workspace, engine });
    } catch (error) {
      if (error instanceof InputError) return error.diagnostics;
      throw error;
    }
  }

  test.each(readdirSync(bad).sort())('%s is told of alike', async (name) => {
    const own = await check(`${bad}/${name}`, 'builtin');
    expect(await check(`${bad}/${name}`, 'duckdb')).toEqual(own);
  });
});

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, line }) => `${code} ${line}`);
}
