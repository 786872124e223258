import { expect, test } from 'vitest';
import { areaOf, datasetOf, indicatorOf, problemsOf, townOf } from './make-dataset.ts';

const town = townOf(
  areaOf('ost', { codes: ['1480R001'] }),
  areaOf('vast', { codes: ['1480R002', '1480R003'] }),
);
const indicators = [indicatorOf('x'), indicatorOf('antal', { measure: 'count', per: 1 })];
const read = (...rows: readonly string[]) =>
  datasetOf(town, indicators, ['omrade;indikator;period;taljare;namnare;varde', ...rows].join('\n'));

test('an area that is one code, with other numbers under its id, is an error', () => {
  const reading = read('1480R001;x;2024;30;100;', 'ost;x;2024;40;100;');
  expect(reading.diagnostics).toMatchObject([
    {
      code: 'conflicting-values',
      severity: 'error',
      line: 3,
      found: 'ost 40 / 100; 1480R001 30 / 100 (data/prov.csv:2)',
    },
  ]);
});

test.each([
  ['the same counts', ['1480R001;x;2024;30;100;', 'ost;x;2024;30;100;']],
  ['a value that its counts give', ['1480R001;x;2024;30;100;', 'ost;x;2024;;;30']],
  ['another year', ['1480R001;x;2023;30;100;', 'ost;x;2024;40;100;']],
])('%s is no conflict', (_, rows) => {
  expect(problemsOf(read(...rows))).toEqual([]);
});

test('a value that the counts do not give is one', () => {
  expect(problemsOf(read('1480R001;x;2024;30;100;', 'ost;x;2024;;;35'))).toEqual([
    'conflicting-values 3 omrade',
  ]);
});

test('the row of an area wins over the sum of its codes, and that is said', () => {
  const codes = ['1480R002;antal;2024;500;;', '1480R003;antal;2024;400;;'];
  expect(read(...codes, 'vast;antal;2024;1000;;').diagnostics).toMatchObject([
    {
      code: 'row-differs-from-codes',
      severity: 'warning',
      line: 4,
      found: 'vast 1000; 1480R002 Σ 900 (data/prov.csv:2)',
    },
  ]);
  // Rounded to tens, as agencies do.
  expect(problemsOf(read(...codes, 'vast;antal;2024;910;;'))).toEqual([]);
  // One code of the two says nothing of the whole.
  expect(problemsOf(read('1480R002;antal;2024;500;;', 'vast;antal;2024;1000;;'))).toEqual([]);
});
