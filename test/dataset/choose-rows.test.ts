import { describe, expect, test } from 'vitest';
import { mapTable } from '../../src/dataset/map-table.ts';
import type { TableMapping } from '../../src/dataset/table-mapping.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { memoryFiles } from '../sources/support/memory-files.ts';
import { columnNames, tableRows } from '../sources/support/table-rows.ts';
import { type PxDimension, writePx } from '../sources/support/write-px.ts';

const column = (name: string) => ({ kind: 'column', column: name, pattern: null }) as const;
const base: TableMapping = {
  columns: { omrade: column('region'), period: column('tid'), taljare: column('värde') },
  translations: {},
  melts: [],
  kept: null,
};
const region = { name: 'region', values: ['Norr', 'Söder'] };
const time = { name: 'tid', values: ['2024'] };

async function fromPx(
  more: readonly PxDimension[],
  mapping: Partial<TableMapping> = {},
  extra: string[] = [],
) {
  const count = more.reduce((product, { values }) => product * values.length, 2);
  const cells = Array.from({ length: count }, (_, index) => String(index + 1));
  const text = writePx({ title: 'T', stub: [region, ...more], heading: [time], cells, extra });
  const reading = await readSource(memoryFiles({ 't.px': text }), 't.px');
  expect(reading.diagnostics).toEqual([]);
  const mapped = mapTable(reading.table, { ...base, ...mapping });
  return {
    names: columnNames(mapped.table),
    rows: tableRows(mapped.table).map((row) => row.join(' ')),
    problems: mapped.diagnostics.map(({ code, field, found, suggestion }) =>
      [code, field, found, suggestion].filter(Boolean).join(' | '),
    ),
  };
}

describe('what a cube is divided by beyond what is used', () => {
  test.each([
    ['totalt', 'gift', 'ogift'],
    ['gift', 'SUMMA', 'ogift'],
    ['gift', 'ogift', 'samtliga'],
  ])('only its total is taken: %s, %s, %s', async (...values) => {
    const { names, rows, problems } = await fromPx([{ name: 'civilstånd', values }]);
    expect(problems).toEqual([]);
    expect(names).toEqual(['omrade', 'period', 'taljare']);
    const at = values.findIndex((value) => /tot|sum|saml|samt/i.test(value));
    expect(rows).toEqual([`Norr 2024 ${at + 1}`, `Söder 2024 ${at + 4}`]);
  });

  test('a total by its code, or by ELIMINATION', async () => {
    const coded = { name: 'bakgrund', values: ['alla invånare', 'utrikes'], codes: ['TotSa', 'U'] };
    expect((await fromPx([coded])).rows).toEqual(['Norr 2024 1', 'Söder 2024 3']);
    const named = { name: 'bakgrund', values: ['utrikes', 'hela befolkningen'] };
    const { rows } = await fromPx([named], {}, ['ELIMINATION("bakgrund")="hela befolkningen"']);
    expect(rows).toEqual(['Norr 2024 2', 'Söder 2024 4']);
  });

  test('without a total it is an error that names it', async () => {
    const { problems } = await fromPx([{ name: 'civilstånd', values: ['gift', 'ogift'] }]);
    expect(problems).toEqual(['unmapped-dimension | civilstånd | gift, ogift']);
  });

  test('one value is no division, and sexes and ages are used by their own names', async () => {
    const one = { name: 'tabellinnehåll', values: ['Folkmängd'] };
    const sex = { name: 'kön', values: ['män', 'kvinnor', 'totalt'] };
    const { names, rows, problems } = await fromPx([one, sex]);
    expect(problems).toEqual([]);
    expect(names).toEqual(['omrade', 'period', 'taljare', 'kon']);
    expect(rows).toHaveLength(6);
  });
});

describe('urval', () => {
  const status = { name: 'civilstånd', values: ['gift', 'ogift', 'totalt'] };

  test('takes the rows with the texts asked for, whatever their letters', async () => {
    expect((await fromPx([status], { selected: { civilstand: ['Gift'] } })).rows).toEqual([
      'Norr 2024 1',
      'Söder 2024 4',
    ]);
    expect((await fromPx([status], { selected: { civilstånd: ['gift', 'ogift'] } })).rows).toHaveLength(4);
  });

  test('works on the codes of a dimension too', async () => {
    const coded = { ...status, codes: ['G', 'O', 'T'] };
    const { rows, problems } = await fromPx([coded], { selected: { 'civilstånd (kod)': ['O'] } });
    expect(problems).toEqual([]);
    expect(rows).toEqual(['Norr 2024 2', 'Söder 2024 5']);
  });

  test('a column or a text that is not there is told with the nearest', async () => {
    const wrong = await fromPx([status], { selected: { civilstond: ['gift'], civilstånd: ['gfit'] } });
    expect(wrong.problems).toEqual([
      'invalid-value | data.urval.civilstond | civilstond | civilstånd',
      'invalid-value | data.urval.civilstånd | gfit | gift',
    ]);
  });
});
