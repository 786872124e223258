import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureSchema } from '../../src/model/figure.ts';
import { exportFigures, exportPieces, textOf } from '../../src/pipeline/export-figures.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { exampleContents, runKub } from '../support/run-kub.ts';

const root = new URL('../../', import.meta.url).pathname;
const almby = { workspace: `${root}fixtures/almby`, areas: [], indicators: [], language: 'sv' as const };

let example: Readonly<Record<string, string>>;
beforeAll(async () => {
  example = await exampleContents();
});

describe('csv and json', () => {
  test('csv is figures.csv of a build, byte for byte', async () => {
    const { out } = await runKub(['export'], { contents: example });
    const { written } = await runKub(['build', '--all', '--format', 'csv'], { contents: example });
    expect(new TextEncoder().encode(out)).toEqual(
      new TextEncoder().encode(`\ufeff${written['/prov/out/2026/figures.csv']!.replace(/^\ufeff/, '')}`),
    );
  });

  test('json holds figures that the schema knows, and only what was asked for', async () => {
    const argv = ['export', '--format', 'json', '--area', 'Norrhagen', '--indicator', 'folkmangd'];
    const { format, figures, indicators, sources } = JSON.parse(
      (await runKub(argv, { contents: example })).out,
    );
    expect(format).toBe(1);
    expect(figureSchema.array().parse(figures)).toHaveLength(5);
    expect(new Set(figures.map((figure: { area: string }) => figure.area))).toEqual(new Set(['norrhagen']));
    expect(indicators.map((one: { id: string }) => one.id)).toEqual(['folkmangd']);
    expect(sources[0].name).toBe('Påhittat folkregister');
  });

  test('json written in pieces is what would be written at once', async () => {
    const pieces = [...(await exportPieces(fakeEffects(), { ...almby, format: 'json' }))];
    expect(pieces.length).toBeGreaterThan(2);
    const json = [...textOf(pieces)].join('');
    expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, 1)}\n`);
  });

  test('an unknown indicator is an error, not an empty file', async () => {
    const { code, out, err } = await runKub(['export', '--indicator', 'folkmangt'], { contents: example });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Menade du ”folkmangd”?');
  });
});

describe('xlsx', () => {
  test('one sheet per theme plus definitions and sources, and it reads back to the published figures', async () => {
    const csv = String(await exportFigures(fakeEffects(), { ...almby, format: 'csv' }));
    const published = parse(csv, { columns: true, delimiter: ';', bom: true }) as Record<string, string>[];
    const bytes = (await exportFigures(fakeEffects(), { ...almby, format: 'xlsx' })) as Uint8Array;
    const sheets = await readWorkbook(Buffer.from(bytes));
    const names = sheets.map(({ sheet }) => sheet);
    expect(names[0]).toBe('Läs först');
    expect(names.slice(-2)).toEqual(['Definitioner', 'Källor']);
    expect(names).toContain('Trygghet och närmiljö');
    const rows = sheets.slice(1, -2).flatMap(({ data }) => data.slice(1));
    expect(rows).toHaveLength(published.length);
    const keyOf = (cells: readonly unknown[]): string => cells.join('|');
    const byKey = new Map(rows.map((row) => [keyOf([row[0], row[2], row[5], row[6], row[7]]), row]));
    const sexes: Record<string, string> = { totalt: 'Totalt', kvinnor: 'Kvinnor', män: 'Män' };
    for (const figure of published) {
      const { omrade, indikator, period, kon = '', alder } = figure;
      const row = byKey.get(
        keyOf([omrade, indikator, period, sexes[kon], alder === 'totalt' ? 'Alla åldrar' : alder]),
      );
      const numbers = [figure.taljare, figure.namnare, figure.varde, figure.nedre, figure.ovre];
      for (const [index, text] of numbers.entries()) {
        const cell = row?.[8 + index] ?? null;
        if (text === '') expect(cell).toBeNull();
        else expect(cell).toBeCloseTo(Number(text?.replace(',', '.')), 8);
      }
    }
  });

  test('the same figures give the same bytes', async () => {
    const options = { areas: [], indicators: [], language: 'sv', format: 'xlsx' } as const;
    const first = (await exportFigures(fakeEffects({ contents: example }), options)) as Uint8Array;
    // The dates of a zip archive have steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = (await exportFigures(fakeEffects({ contents: example }), options)) as Uint8Array;
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('a name that looks like a formula stays text, headers are frozen, nothing is hidden', async () => {
    const formula = '=HYPERLINK(0)';
    const contents = {
      ...example,
      'omraden.csv': example['omraden.csv']!.replace(';Norrhagen;', `;${formula};`),
    };
    const effects = fakeEffects({ contents });
    const options = { areas: [], indicators: [], language: 'sv', format: 'xlsx' } as const;
    const bytes = (await exportFigures(effects, options)) as Uint8Array;
    const { unzipSync } = await import('fflate');
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      new TextDecoder().decode(part),
    ]);
    const sheets = parts.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name!));
    expect(sheets.length).toBeGreaterThan(3);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).not.toContain('hidden');
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
    expect(parts.some(([, xml]) => xml!.includes('=HYPERLINK(0)'))).toBe(true);
    const read = await readWorkbook(Buffer.from(bytes));
    expect(read.flatMap(({ data }) => data).some((row) => row[1] === formula)).toBe(true);
  });

  test('without --out a workbook gets a name, and the name is the result', async () => {
    const { code, out, written } = await runKub(['export', '--format', 'xlsx'], { contents: example });
    expect({ code, out }).toEqual({ code: 0, out: 'figures.xlsx\n' });
    expect(Object.keys(written)).toEqual(['/prov/figures.xlsx']);
  });
});

describe('parquet', () => {
  test('reads back to the published figures', async () => {
    const { code } = await runKub(['export', '--format', 'parquet'], { contents: example });
    expect(code).toBe(0);
    const bytes = (await exportFigures(fakeEffects(), { ...almby, format: 'parquet' })) as Uint8Array;
    const { figures } = JSON.parse(String(await exportFigures(fakeEffects(), { ...almby, format: 'json' })));
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
    expect(rows).toHaveLength(figures.length);
    for (const [index, figure] of figures.entries()) {
      const { area, indicator, period, sex, age, status, value, count, denominator } = rows[index]!;
      expect({ area, indicator, period, sex, age, status }).toEqual({
        area: figure.area,
        indicator: figure.indicator,
        period: figure.period,
        sex: figure.sex,
        age: figure.age,
        status: figure.status,
      });
      expect([value, count, denominator]).toEqual([
        figure.value ?? null,
        figure.count ?? null,
        figure.denominator ?? null,
      ]);
    }
  });
});
