import { expect, test } from 'vitest';
import { areaOf, datasetOf, indicatorOf, problemsOf, townOf } from './make-dataset.ts';

const town = townOf(areaOf('ost', { codes: ['1480R001'] }), areaOf('vast', { codes: ['1480R002'] }));
const indicators = [
  indicatorOf('x'),
  indicatorOf('antal', { measure: 'count', per: 1 }),
  indicatorOf('index', { measure: 'index', per: 1 }),
];
const read = (...rows: readonly string[]) =>
  datasetOf(town, indicators, ['omrade;indikator;period;kon;taljare;namnare;varde', ...rows].join('\n'));
const antal = (code: string, total: number, women: number, men: number, period = '2024') => [
  `${code};antal;${period};totalt;${total};;`,
  `${code};antal;${period};kvinnor;${women};;`,
  `${code};antal;${period};män;${men};;`,
];

test('a total that women and men are nowhere near is a warning at its row', () => {
  expect(read(...antal('1480R001', 1000, 700, 640)).diagnostics).toMatchObject([
    {
      code: 'total-not-sum-of-parts',
      severity: 'warning',
      file: 'data/prov.csv',
      line: 2,
      field: 'taljare',
      found: '1480R001 1000; kvinnor + män 700 + 640',
      expected: '1340',
    },
  ]);
});

test('noise, rounding and a few whose sex is not known are no warning', () => {
  expect(problemsOf(read(...antal('1480R001', 1000, 495, 485)))).toEqual([]);
  expect(problemsOf(read(...antal('1480R002', 12, 9, 9)))).toEqual([]);
});

test('the denominator is looked at where the counts agree', () => {
  const rows = ['totalt;40;200', 'kvinnor;20;200', 'män;20;200'].map((row) => `1480R001;x;2024;${row};`);
  expect(problemsOf(read(...rows))).toEqual(['warning: total-not-sum-of-parts 2 namnare']);
});

test('several are one warning, with how many more', () => {
  const rows = [...antal('1480R001', 1000, 700, 640), ...antal('1480R002', 500, 400, 400, '2023')];
  const [problem, ...more] = read(...rows).diagnostics;
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'total-not-sum-of-parts', more: 1 });
});

test('what cannot be added, and what one of them lacks, is left alone', () => {
  const index = ['totalt;;;90', 'kvinnor;;;10', 'män;;;10'].map((row) => `1480R001;index;2024;${row}`);
  expect(problemsOf(read(...index))).toEqual([]);
  expect(problemsOf(read(...antal('1480R001', 1000, 700, 640).slice(0, 2)))).toEqual([]);
});
