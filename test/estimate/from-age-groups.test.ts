import { describe, expect, test } from 'vitest';
import { estimateFigures } from '../../src/estimate/estimate-figures.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { lifeExpectancy, lifeTableStartAges } from '../../src/stats/life-expectancy.ts';
import { areaOf, datasetOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';

const town = townOf(areaOf('ost'), areaOf('vast'));
const head = 'omrade;indikator;period;kon;alder;taljare;namnare';
const starts = Array.from({ length: 19 }, (_, index) => index * 5);
const bandOf = (from: number, top = 90): string => (from === top ? `${top}+` : `${from}-${from + 4}`);

function estimatesOf(indicator: Indicator, rows: readonly string[]) {
  const reading = datasetOf(town, [indicator], [head, ...rows].join('\n'));
  expect(reading.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return estimateFigures(reading.dataset);
}

const rate = indicatorOf('x', { measure: 'standardised', per: 100_000 });
const find = (estimates: ReturnType<typeof estimatesOf>, area: string, sex = 'total') =>
  estimates.filter(({ key }) => key.area === area && key.sex === sex);

describe('standardised from age groups', () => {
  const flat = (area: string, events: number, top = 90) =>
    starts
      .filter((from) => from <= top)
      .map((from) => `${area};x;2020–2024;;${bandOf(from, top)};${events};1000`);

  test('one rate at every age is that rate, whatever the standard population', () => {
    const [found, ...more] = find(estimatesOf(rate, flat('ost', 2)), 'ost');
    expect(more).toEqual([]);
    // 2 per 1 000 in each of 19 bands: 200 per 100 000, from 38 events in 19 000 person-years.
    expect(found).toMatchObject({
      status: 'estimated',
      value: expect.closeTo(200, 9),
      method: 'dsr-dobson-byar-esp2013',
      interval: { method: 'dsr-dobson-byar' },
      count: 38,
      denominator: 19_000,
      origin: { kind: 'sum', parts: 19 },
    });
  });

  test('old ages weigh as in ESP2013: 2 500 of 100 000 are 85 or older', () => {
    const rows = starts.map((from) => `ost;x;2024;;${bandOf(from)};${from >= 85 ? 20 : 0};1000`);
    // 20 per 1 000 in 1 500 + 1 000 of 100 000 is 50 per 100 000.
    expect(find(estimatesOf(rate, rows), 'ost')[0]).toMatchObject({ value: expect.closeTo(50, 9) });
    const merged = starts
      .slice(0, 18)
      .map((from) => `ost;x;2024;;${bandOf(from, 85)};${from === 85 ? 20 : 0};1000`);
    expect(find(estimatesOf(rate, merged), 'ost')[0]).toMatchObject({ value: expect.closeTo(50, 9) });
  });

  test('sexes and areas are added before, and never instead', () => {
    const rows = starts.flatMap((from) => [
      `ost;x;2024;kvinnor;${bandOf(from)};1;400`,
      `ost;x;2024;män;${bandOf(from)};1;600`,
      `vast;x;2024;;${bandOf(from)};4;1000`,
    ]);
    const found = estimatesOf(rate, rows);
    expect(find(found, 'ost')[0]).toMatchObject({ value: expect.closeTo(200, 9), count: 38 });
    expect(find(found, 'stad')[0]).toMatchObject({ value: expect.closeTo(300, 9), count: 114 });
  });

  test('below ten events the ratio to the municipality is given as a rate, never a direct one', () => {
    const rows = [
      ...starts.map((from) => `ost;x;2024;;${bandOf(from)};${from === 80 ? 9 : 0};1000`),
      ...starts.map((from) => `stad;x;2024;;${bandOf(from)};${from === 80 ? 36 : 0};4000`),
    ];
    // The area has the municipality's rates: 100, and 36 of 76 000 is its crude rate.
    expect(find(estimatesOf(rate, rows), 'ost')[0]).toMatchObject({
      value: expect.closeTo(47.3684, 4),
      method: 'isr-exact-municipality',
      count: 9,
    });
  });

  test.each([
    ['a band is missing', flat('ost', 2).slice(1)],
    ['groups are wider than the bands', ['ost;x;2024;;0-64;9;900', 'ost;x;2024;;65+;9;900']],
  ])('no value where %s', (_, rows) => {
    expect(find(estimatesOf(rate, [...rows, 'stad;x;2024;;0-4;1;9']), 'ost')).toEqual([]);
  });

  test('a band without person-years leaves no value, and says so', () => {
    const rows = flat('ost', 2).map((row) => row.replace('90+;2;1000', '90+;0;0'));
    expect(find(estimatesOf(rate, rows), 'ost')[0]).toMatchObject({ reason: 'statistic-not-given' });
  });

  test('a restricted age is weighted over its own bands', () => {
    const rows = flat('ost', 2).map((row, index) => (index < 13 ? row.replace(';2;', ';9;') : row));
    const old = indicatorOf('x', { measure: 'standardised', per: 1000, age: '65+' });
    expect(find(estimatesOf(old, rows), 'ost')[0]).toMatchObject({ value: expect.closeTo(2, 9), count: 12 });
  });

  test('the producer’s own value wins over the age groups', () => {
    const text = [`${head};varde`, 'ost;x;2024;;;;;187', ...flat('ost', 2)]
      .join('\n')
      .replaceAll('2020–2024', '2024');
    const { dataset } = datasetOf(town, [rate], text);
    expect(find(estimateFigures(dataset), 'ost')[0]).toMatchObject({
      value: 187,
      origin: { kind: 'own-row' },
    });
  });
});

describe('life expectancy from age groups', () => {
  const indicator = indicatorOf('x', { measure: 'life-expectancy', per: 1 });
  const ages = lifeTableStartAges.map((from, index) => {
    const next = lifeTableStartAges[index + 1];
    return next === undefined ? `${from}+` : from === 0 ? '0' : `${from}-${next - 1}`;
  });
  const deaths = lifeTableStartAges.map((from) => Math.round(1 + (from * from) / 60));
  const rowsFor = (sex: string, personYears: number) =>
    ages.map((age, index) => `ost;x;2020–2024;${sex};${age};${deaths[index]};${personYears}`);

  test('is Chiang’s, per sex and never of both together', () => {
    const found = estimatesOf(indicator, [...rowsFor('kvinnor', 1500), ...rowsFor('män', 1000)]);
    const table = lifeExpectancy(
      lifeTableStartAges.map((startAge, index) => ({ startAge, deaths: deaths[index]!, personYears: 1500 })),
    );
    expect(find(found, 'ost', 'women')).toMatchObject([
      { value: table.ages[0]?.value, method: 'chiang-silcocks' },
    ]);
    expect(find(found, 'ost', 'men')[0]?.status).toBe('estimated');
    expect(find(found, 'ost')).toMatchObject([{ status: 'missing', reason: 'statistic-not-given' }]);
  });

  test('is withheld up to 5 000 person-years', () => {
    const [found] = find(estimatesOf(indicator, rowsFor('kvinnor', 250)), 'ost', 'women');
    expect(found).toMatchObject({ status: 'missing', reason: 'statistic-not-given' });
  });
});
