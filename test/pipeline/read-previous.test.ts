import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { windows1252 } from '../../fixtures/generators/csv-text.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import type { EarlierEditions } from '../../src/disclosure/earlier.ts';
import { earlierFigures } from '../../src/disclosure/earlier.ts';
import { type Figure, figureKeyText } from '../../src/model/figure.ts';
import { exportFigures } from '../../src/pipeline/export-figures.ts';
import { type Inputs, readInputs } from '../../src/pipeline/read-inputs.ts';
import { readPrevious } from '../../src/pipeline/read-previous.ts';

const workspace = join(import.meta.dirname, '../../fixtures/almby');

describe('readPrevious(effects, inputs, folder)', () => {
  let folder = '';
  let inputs: Inputs;
  let csv = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kub-earlier-'));
    const effects = machineEffects();
    inputs = (await readInputs(effects, { workspace })).inputs!;
    csv = String(
      await exportFigures(effects, { workspace, areas: [], indicators: [], language: 'sv', format: 'csv' }),
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = async (name: string, content: string | Uint8Array): Promise<EarlierEditions> => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'figures.csv'), content);
    return await readPrevious(machineEffects(), inputs, join(folder, name));
  };
  const keys = (figures: readonly Figure[]): readonly string[] => figures.map(figureKeyText);

  test('a table as kub wrote it: every figure that the file has, in its order', async () => {
    const found = earlierFigures(await read('own', csv));
    const lines = csv.split('\r\n').slice(1, -1);
    expect(lines.length).toBeGreaterThan(10_000);
    const words: Readonly<Record<string, string>> = { totalt: 'total', kvinnor: 'women', män: 'men' };
    const told = lines.map((line) => {
      const [area, indicator, period, sex, age, , , value, , , , , status] = line.split(';');
      const shown =
        status === 'visas'
          ? Number(value!.replace(',', '.'))
          : status === 'undertryckt'
            ? 'suppressed'
            : 'missing';
      return `${area} ${indicator} ${period} ${words[sex!]} ${age === 'totalt' ? 'total' : age} ${shown}`;
    });
    const read0 = found.map((figure) => {
      const { area, indicator, period, sex, age, status } = figure;
      return `${area} ${indicator} ${period} ${sex} ${age} ${status === 'shown' ? figure.value : status}`;
    });
    expect(read0).toEqual(told);
    expect(new Set(keys(found)).size).toBe(found.length);
  });

  test('one that was saved anew, without its mark, in another encoding or with its columns moved, says the same', async () => {
    const own = earlierFigures(await readPrevious(machineEffects(), inputs, join(folder, 'own')));
    const bare = csv.slice(1);
    expect(earlierFigures(await read('bare', bare))).toEqual(own);
    // Men are "män": in Windows-1252 one byte that is no UTF-8. Lost, they would be taken for everybody.
    expect(earlierFigures(await read('latin', windows1252(bare)))).toEqual(own);
    const moved = bare.split('\r\n').map((line) => {
      const [area, ...rest] = line.split(';');
      return line === '' ? '' : [...rest, area].join(';');
    });
    expect(earlierFigures(await read('moved', moved.join('\r\n')))).toEqual(own);
  });

  test('each edition by itself, the indicators that are asked for, and none of the edition that is built', async () => {
    mkdirSync(join(folder, 'all'));
    const small = [csv.split('\r\n')[0], ...csv.split('\r\n').filter((line) => line.includes(';folkmangd;'))];
    for (const [name, sign] of [
      ['2024', '1'],
      ['2025', '2'],
      [inputs.config.edition, '3'],
    ] as const) {
      mkdirSync(join(folder, 'all', name));
      const text = small.join('\r\n').replaceAll(';folkmangd;', `;folkmangd;${sign}`);
      writeFileSync(join(folder, 'all', name, 'figures.csv'), `${text}\r\n`);
    }
    const editions = await readPrevious(machineEffects(), inputs, join(folder, 'all'));
    expect(editions).toHaveLength(2);
    const figures = earlierFigures(editions);
    expect(figures).toHaveLength(2 * (small.length - 1));
    expect(new Set(figures.map(({ period }) => period[0]))).toEqual(new Set(['1', '2']));
    expect(earlierFigures(editions, (id) => id === 'folkmangd')).toEqual(figures);
    expect(earlierFigures(editions, (id) => id !== 'folkmangd')).toEqual([]);
    expect(readFileSync(join(folder, 'all', '2024', 'figures.csv'), 'utf8')).toContain(';folkmangd;1');
  });
});
