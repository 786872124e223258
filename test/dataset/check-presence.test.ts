import { expect, test } from 'vitest';
import { areaOf, datasetOf, indicatorOf, problemsOf, townOf } from './make-dataset.ts';

const indicators = [indicatorOf('x')];
const head = 'omrade;indikator;period;taljare;namnare';
const read = (town: ReturnType<typeof townOf>, ...rows: readonly string[]) =>
  datasetOf(town, indicators, [head, ...rows].join('\n'));

test('no observation at all is said, and once', () => {
  const town = townOf(areaOf('ost', { report: true }), areaOf('vast', { report: true }));
  expect(problemsOf(read(town))).toEqual(['warning: no-observations  data']);
});

test('an area that gets a report and that nothing can be found for is named', () => {
  const town = townOf(areaOf('ost', { codes: ['1480R001'], report: true }), areaOf('vast', { report: true }));
  expect(read(town, '1480R001;x;2024;30;100').diagnostics).toEqual([
    { code: 'area-without-codes', severity: 'warning', file: 'omraden.csv', field: 'koder', found: 'vast' },
  ]);
});

test.each([
  ['rows under its own id', areaOf('vast', { report: true }), ['vast;x;2024;30;100']],
  ['codes, even without rows yet', areaOf('vast', { report: true, codes: ['1480R002'] }), []],
  ['no report', areaOf('vast'), []],
])('an area with %s is not', (_, area, rows) => {
  const town = townOf(areaOf('ost', { codes: ['1480R001'] }), area);
  expect(problemsOf(read(town, '1480R001;x;2024;30;100', ...rows))).not.toContainEqual(
    expect.stringContaining('area-without-codes'),
  );
});

test('an area made of others is not', () => {
  const part = areaOf('del', { parent: 'vast', codes: ['1480R001'] });
  const town = townOf(areaOf('vast', { report: true }), part);
  expect(problemsOf(read(town, '1480R001;x;2024;30;100'))).not.toContainEqual(
    expect.stringContaining('area-without-codes'),
  );
});
