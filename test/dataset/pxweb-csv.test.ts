import { expect, test } from 'vitest';
import { assembleDataset } from '../../src/dataset/assemble-dataset.ts';
import { mapTable } from '../../src/dataset/map-table.ts';
import type { ColumnSource, TableMapping } from '../../src/dataset/table-mapping.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { memoryFiles } from '../sources/support/memory-files.ts';
import { areaOf, indicatorOf, townOf } from './make-dataset.ts';

/*
 * The three CSV replies of PxWeb's first interface, of one table: `csv` has contents and year side by side, `csv2` a
 * row for each cell in words, `csv3` the same in codes. All are comma-separated, quoted and in Windows-1252.
 */
const wide =
  '"region","kön","Folkmängd 2023","Folkmängd 2024"\r\n"1490R001 Älvåsen","män",10,20\r\n"1490R001 Älvåsen","kvinnor",30,".."\r\n';
const inWords =
  '"region","kön","år","Folkmängd"\r\n"1490R001 Älvåsen","män","2023",10\r\n"1490R001 Älvåsen","män","2024",20\r\n' +
  '"1490R001 Älvåsen","kvinnor","2023",30\r\n"1490R001 Älvåsen","kvinnor","2024",".."\r\n';
const inCodes =
  '"Region","Kon","Tid","BE0101N1"\r\n"1490R001","1","2023",10\r\n"1490R001","1","2024",20\r\n' +
  '"1490R001","2","2023",30\r\n"1490R001","2","2024",".."\r\n';

const from = (column: string, pattern: string | null = null): ColumnSource => ({
  kind: 'column',
  column,
  pattern,
});
const always = { indikator: { kind: 'constant', text: 'folkmangd' } } as const;
const code = '^(\\w+)';
const mapped = (columns: TableMapping['columns'], others: Partial<TableMapping> = {}): TableMapping => ({
  columns: { ...always, ...columns },
  translations: {},
  melts: [],
  kept: null,
  ...others,
});

const replies: readonly (readonly [string, string, TableMapping])[] = [
  [
    'csv',
    wide,
    mapped(
      { omrade: from('region', code), kon: from('kön') },
      { melts: [{ columns: ['Folkmängd *'], into: 'period', pattern: '(\\d{4})$', value: 'taljare' }] },
    ),
  ],
  [
    'csv2',
    inWords,
    mapped({
      omrade: from('region', code),
      kon: from('kön'),
      period: from('år'),
      taljare: from('Folkmängd'),
    }),
  ],
  [
    'csv3',
    inCodes,
    mapped(
      { omrade: from('Region'), kon: from('Kon'), period: from('Tid'), taljare: from('BE0101N1') },
      { translations: { kon: { 1: 'män', 2: 'kvinnor' } } },
    ),
  ],
];

test.each(replies)('%s', async (name, text, mapping) => {
  const files = memoryFiles({ [`${name}.csv`]: Buffer.from(text, 'latin1') });
  const reading = await readSource(files, `${name}.csv`);
  const { table, diagnostics } = mapTable(reading.table, mapping);
  const town = townOf(areaOf('alvasen', { codes: ['1490R001'] }));
  const indicators = new Map([['folkmangd', indicatorOf('folkmangd', { measure: 'count', per: 1 })]]);
  const { dataset, diagnostics: problems } = assembleDataset([{ table, source: '' }], town, indicators, []);
  expect([...reading.diagnostics, ...diagnostics, ...problems]).toEqual([]);
  const place = dataset.codeIndex.get('1490R001')!;
  const found = dataset.slices.map(({ period, sex, rows }) => {
    const row = rows[place]! - 1;
    return `${period} ${sex} ${dataset.observations.count[row]} ${dataset.observations.state[row]}`;
  });
  expect(found.sort()).toEqual(['2023 men 10 0', '2023 women 30 0', '2024 men 20 0', '2024 women NaN 1']);
});
