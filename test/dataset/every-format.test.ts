import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleDataset } from '../../src/dataset/assemble-dataset.ts';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { mapTable } from '../../src/dataset/map-table.ts';
import type { TableMapping } from '../../src/dataset/table-mapping.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { memoryFiles } from '../sources/support/memory-files.ts';
import { inEveryFormat, type OneTable } from '../sources/support/one-table.ts';
import { areaOf, indicatorOf, townOf } from './make-dataset.ts';

const areas = [
  { code: '1490R001', label: 'Älvåsen' },
  { code: '1490R002', label: 'Norr & Söder' },
  { code: '1490R003', label: 'Öster' },
];
const town = townOf(...areas.map(({ code, label }) => areaOf(label, { codes: [code] })));
const indicators = new Map([['medel', indicatorOf('medel', { measure: 'mean', per: 1 })]]);
const from = (column: string) => ({ kind: 'column', column, pattern: null }) as const;
const mapping: TableMapping = {
  columns: {
    omrade: from('region (kod)'),
    period: from('år'),
    kon: from('kön'),
    varde: from('värde'),
    indikator: { kind: 'constant', text: 'medel' },
  },
  translations: {},
  melts: [],
  kept: null,
};

/** Every observation in words. */
function observationsOf({ slices, codes, observations }: Dataset): readonly string[] {
  return slices
    .flatMap(({ period, sex, age, rows }) =>
      [...rows].flatMap((place, code) =>
        place === 0
          ? []
          : [
              [
                codes[code],
                period,
                sex,
                age,
                observations.value[place - 1],
                observations.state[place - 1],
              ].join(' '),
            ],
      ),
    )
    .sort();
}

async function read(table: OneTable): Promise<ReadonlyMap<string, readonly string[]>> {
  const contents = inEveryFormat(table);
  const files = memoryFiles(contents);
  const read = await Promise.all(
    Object.keys(contents).map(async (name) => {
      const reading = await readSource(files, name);
      const mapped = mapTable(reading.table, mapping);
      const { dataset, diagnostics } = assembleDataset(
        [{ table: mapped.table, source: '' }],
        town,
        indicators,
        [],
      );
      expect([name, ...reading.diagnostics, ...mapped.diagnostics, ...diagnostics]).toEqual([name]);
      return [name, observationsOf(dataset)] as const;
    }),
  );
  return new Map(read);
}

test('one table in eight files gives the same observations', async () => {
  const table: OneTable = {
    areas: areas.slice(0, 2),
    years: ['2023', '2024'],
    cells: [12.5, 13, '..', '-', -0.5, 1234.5, 0, 7],
  };
  const readings = await read(table);
  expect(readings.size).toBe(8);
  for (const observations of readings.values()) {
    expect(observations).toEqual([
      '1490R001 2023 men total 12.5 0',
      '1490R001 2023 women total NaN 1',
      '1490R001 2024 men total 13 0',
      '1490R001 2024 women total 0 0',
      '1490R002 2023 men total -0.5 0',
      '1490R002 2023 women total 0 0',
      '1490R002 2024 men total 1234.5 0',
      '1490R002 2024 women total 7 0',
    ]);
  }
});

test('any table does', async () => {
  const number = fc.integer({ min: -99_999, max: 9_999_999 }).map((tenths) => tenths / 10);
  const cell = fc.oneof({ weight: 5, arbitrary: number }, fc.constantFrom('..' as const, '-' as const));
  const tables = fc.integer({ min: 1, max: 6 }).chain((yearCount) =>
    fc.record({
      areas: fc.constant(areas),
      years: fc.constant(Array.from({ length: yearCount }, (_, index) => String(2015 + index))),
      cells: fc.array(cell, { minLength: 6 * yearCount, maxLength: 6 * yearCount }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const [first, ...others] = [...(await read(table)).values()];
      expect(first).toHaveLength(table.cells.length);
      for (const other of others) expect(other).toEqual(first);
    }),
    { numRuns: 60 },
  );
});
