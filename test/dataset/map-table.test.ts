import { describe, expect, test } from 'vitest';
import { mapTable } from '../../src/dataset/map-table.ts';
import type { TableMapping } from '../../src/dataset/table-mapping.ts';
import type { RawTable } from '../../src/sources/raw-table.ts';
import { tableOf } from './make-dataset.ts';

const none: TableMapping = { columns: {}, translations: {}, melts: [], kept: null };
const column = (name: string, pattern: string | null = null) =>
  ({ kind: 'column', column: name, pattern }) as const;
const constant = (text: string) => ({ kind: 'constant', text }) as const;

/** The table as text again, each row with its line. */
function textOf({ columns, rowCount, lines }: RawTable): readonly string[] {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    [lines[row], ...columns.map(({ dictionary, codes }) => dictionary[codes[row]!])].join(';'),
  );
  return [columns.map(({ name }) => name).join(';'), ...rows];
}

const map = (text: string, mapping: Partial<TableMapping>) =>
  mapTable(tableOf(text), { ...none, ...mapping });

describe('mapTable', () => {
  test('takes columns by name, constants, and canonical columns as they are', () => {
    const { table, diagnostics } = map(
      'RegSO kod;period;Utr. födda;Folkmängd;annat\n1490R001;2020;368;3146;x',
      {
        columns: {
          område: column('regsokod'),
          indikator: constant('utrikes_fodda'),
          täljare: column('utr fodda'),
          namnare: column('FOLKMANGD'),
        },
      },
    );
    expect(diagnostics).toEqual([]);
    expect(textOf(table)).toEqual([
      'omrade;indikator;taljare;namnare;period',
      '2;1490R001;utrikes_fodda;368;3146;2020',
    ]);
  });

  test('translates texts, whatever their case', () => {
    const { table } = map('omrade;kon;period\na;Hane;2020\nb;Hona;2020\nc;K;2020', {
      translations: { kon: { hane: 'män', hona: 'kvinnor' } },
    });
    expect(textOf(table).slice(1)).toEqual(['2;a;män;2020', '3;b;kvinnor;2020', '4;c;K;2020']);
  });

  test('melts columns into rows: years, or what a pattern picks out of "Antal 2020"', () => {
    const melts = [{ columns: ['Antal *'], into: 'period', pattern: '(\\d{4})', value: 'taljare' }];
    const { table, diagnostics } = map('omrade;Antal 2020;Antal 2021;Summa\na;1;2;3\nb;4;;4', { melts });
    expect(diagnostics).toEqual([]);
    // An empty cell is nothing, and no row.
    expect(textOf(table)).toEqual(['omrade;period;taljare', '2;a;2020;1', '2;a;2021;2', '3;b;2020;4']);
  });

  test('melts that share their labels become one row each', () => {
    const melts = [
      { columns: ['Antal *'], into: 'period', pattern: '(\\d{4})', value: 'taljare' },
      { columns: ['Av *'], into: 'period', pattern: '(\\d{4})', value: 'namnare' },
    ];
    const { table } = map('omrade;Antal 2020;Antal 2021;Av 2021;Av 2020\na;1;2;20;10', { melts });
    expect(textOf(table)).toEqual(['omrade;period;taljare;namnare', '2;a;2020;1;10', '2;a;2021;2;20']);
  });

  test('indicators side by side share a denominator', () => {
    const melts = [
      { columns: ['hyresratt', 'bostadsratt'], into: 'indikator', pattern: null, value: 'taljare' },
    ];
    const { table } = map('omrade;hyresratt;bostadsratt;alla\na;1;2;10', {
      melts,
      columns: { namnare: column('alla') },
    });
    expect(textOf(table)).toEqual([
      'namnare;omrade;indikator;taljare',
      '2;10;a;hyresratt;1',
      '2;10;a;bostadsratt;2',
    ]);
  });

  test('a label pattern picks the name out of "Borås (Norrby)"; a text it does not fit is an error with the row', () => {
    const { table, diagnostics } = map(
      'region;period\nBorås (Norrby);2020\nHela staden;2020\nBorås (Sjöbo);2020',
      {
        columns: { omrade: column('region', '\\((.+)\\)$') },
      },
    );
    expect(textOf(table)[1]).toBe('2;Norrby;2020');
    expect(diagnostics).toEqual([
      {
        code: 'unexplained-row',
        severity: 'error',
        file: 'data/prov.csv',
        line: 3,
        field: 'region',
        found: 'Hela staden',
      },
    ]);
  });

  test('sums of all areas are left out, unless they are translated to an area', () => {
    const text = 'omrade;period\na;2020\nSUMMA;2020\nRiket;2020\nTotalt;2020';
    expect(textOf(map(text, {}).table).slice(1)).toEqual(['2;a;2020']);
    const { table } = map(text, { translations: { omrade: { Totalt: 'stad' } } });
    expect(textOf(table).slice(1)).toEqual(['2;a;2020', '5;stad;2020']);
  });

  test('a column that is not there is an error with the nearest', () => {
    const { diagnostics } = map('region;period\na;2020', {
      columns: { omrade: column('regionn'), talj: constant('1') },
      melts: [{ columns: ['Antal *'], into: 'period', pattern: null, value: 'taljare' }],
    });
    expect(diagnostics).toMatchObject([
      { code: 'missing-column', file: 'data/prov.csv', field: 'regionn', suggestion: 'region' },
      { code: 'unknown-column', file: 'kub.yaml', field: 'data.kolumner.talj' },
      { code: 'missing-column', field: 'Antal *' },
    ]);
  });

  test('a melted column whose name the pattern does not fit is an error', () => {
    const melts = [{ columns: ['Antal *'], into: 'period', pattern: '(\\d{4})', value: 'taljare' }];
    expect(map('omrade;Antal 2020;Antal totalt\na;1;2', { melts }).diagnostics).toMatchObject([
      { code: 'unexplained-row', line: 1, found: 'Antal totalt' },
    ]);
  });
});

test('a fault of the mapping is told once, and what it leaves is read', () => {
  const columns = {
    omrade: column('Namn', '\\((.+)\\)'),
    period: constant('2024'),
    perriod: column('Antal'),
    taljare: column('Antal'),
  };
  const { table, diagnostics } = map('Namn;Antal\nNorr (1490R001);5\nSyd;6', { columns });
  expect(diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'unexplained-row 3',
    'unknown-column undefined',
  ]);
  expect(textOf(table)).toEqual(['omrade;period;taljare', '2;1490R001;2024;5']);
});
