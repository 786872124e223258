import { describe, expect, test } from 'vitest';
import { assembleDataset } from '../../src/dataset/assemble-dataset.ts';
import { areaOf, datasetOf, indicatorOf, problemsOf, tableOf, townOf } from './make-dataset.ts';

const town = townOf(
  areaOf('ost', { name: 'Österstad', codes: ['1480R001', '1480C1010_DeSO2025'], vintage: '2025' }),
  areaOf('vast', { codes: ['1480R002'], vintage: '2025' }),
  areaOf('gammal', { codes: ['1480R003'], validTo: '2020-12-31' }),
);
const indicators = [
  indicatorOf('x'),
  indicatorOf('tal', { measure: 'rate', per: 1000 }),
  indicatorOf('antal', { measure: 'count', per: 1 }),
  indicatorOf('medel', { measure: 'mean', per: 1 }),
];
const head = 'omrade;indikator;period;taljare;namnare;varde;nedre;ovre;antal_svar;standardavvikelse';
const read = (...rows: readonly string[]) => datasetOf(town, indicators, [head, ...rows].join('\n'));
const told = (...rows: readonly string[]) => problemsOf(read(...rows));

describe('columns', () => {
  test('do not mind case, å ä ö, spaces and underscores', () => {
    const reading = datasetOf(
      town,
      indicators,
      'OMRÅDE;Indikator;Period;Kön;Ålder;Täljare;Nämnare;Antal svar\nost;x;2024;Män;65+;3;9;9',
    );
    expect(problemsOf(reading)).toEqual([]);
    expect(reading.dataset.slices).toMatchObject([{ sex: 'men', age: '65+', period: '2024' }]);
  });

  test('unknown ones are errors with the nearest known', () => {
    const { diagnostics } = datasetOf(town, indicators, 'omrade;indikator;period;taljar\nost;x;2024;3');
    expect(diagnostics).toMatchObject([
      { code: 'unknown-column', found: 'taljar', suggestion: 'taljare', line: 1 },
      { code: 'missing-column', field: 'taljare' },
    ]);
  });

  test('a number that no column gives is given by none, whatever is turned beside it', () => {
    // A share of 40 with the lower end 30 alone is turned back to 60 with the upper end 70.
    const { dataset, diagnostics } = datasetOf(
      town,
      [indicatorOf('x', { inverted: true })],
      'omrade;indikator;period;varde;nedre;status\nost;x;2024;40;30;visas\nvast;x;2024;40;;visas',
    );
    expect(diagnostics).toMatchObject([{ code: 'interval-incomplete', line: 2 }]);
    const { value, upper, respondents, standardDeviation } = dataset.observations;
    expect([...value, ...upper]).toEqual([60, 60, 70, Number.NaN]);
    expect([...respondents, ...standardDeviation].every(Number.isNaN)).toBe(true);
  });
});

describe('keys', () => {
  test.each([
    ['2024', '2024'],
    ['2020-2024', '2020–2024'],
    ['2020 – 2024', '2020–2024'],
    ['2024/25', '2024/25'],
    ['2024k3', '2024K3'],
    ['2024Q3', '2024K3'],
  ])('the period %s is %s', (text, label) => {
    expect(read(`ost;x;${text};3;9`).dataset.slices[0]?.period).toBe(label);
  });

  test.each([
    ['2024-2020', 'period-reversed 2 period'],
    ['2024/26', 'period-not-understood 2 period'],
    ['1490', 'year-is-municipality 2 period'],
    ['1715', 'warning: year-is-municipality 2 period'],
  ])('the period %s is told', (text, problem) => expect(told(`ost;x;${text};3;9`)).toEqual([problem]));

  test('a year that is one of the area codes is told', () => {
    const dalarna = townOf(areaOf('falun', { codes: ['2080'] }));
    const text = 'omrade;indikator;period;taljare;namnare\n2080;x;2080;3;9';
    expect(problemsOf(datasetOf(dalarna, indicators, text))).toEqual([
      'warning: year-is-municipality 2 period',
    ]);
  });

  test.each([
    '1480R001',
    '1480R001_RegSO2025',
    'RegSO1480001',
    '1480r001',
    '1480C1010',
    '1480C1010_DeSO2025',
  ])('the code %s stands for the area that lists it', (code) =>
    expect(told(`${code};x;2024;3;9`)).toEqual([]),
  );

  test('a code of another edition than the area’s is refused', () => {
    expect(told('1480R001_RegSO2020;x;2024;3;9')).toEqual(['mixed-vintages 2 omrade']);
    expect(told('1480C1010_DeSO2018;x;2024;3;9')).toEqual(['mixed-vintages 2 omrade']);
  });

  test('unknown codes have the nearest known; a name is only a suggestion', () => {
    expect(read('1480R009;x;2024;3;9').diagnostics[0]).toMatchObject({
      code: 'unknown-area-code',
      suggestion: expect.stringMatching(/^1480R00/),
    });
    expect(read('österstad;x;2024;3;9').diagnostics[0]).toMatchObject({ suggestion: 'ost' });
  });

  test('an area that has ceased takes no later figures', () => {
    expect(told('1480R003;x;2020;3;9')).toEqual([]);
    expect(told('1480R003;x;2021;3;9')).toEqual(['withdrawn-area-code 2 omrade']);
  });

  test('the same cell twice is told with the first line', () => {
    expect(read('ost;x;2024;3;9', 'ost;x;2024;3;9').diagnostics).toMatchObject([
      { code: 'duplicate-key', line: 3, found: 'data/prov.csv:2' },
    ]);
    expect(told('ost;x;2024;3;9', '1480R001;x;2024;3;9', 'RegSO1480001;x;2024;3;9')).toEqual([
      'duplicate-key 4 omrade',
    ]);
  });
});

describe('numbers', () => {
  test.each([
    ['ost;x;2024;10;9', 'count-over-denominator 2 taljare'],
    ['ost;x;2024;-3;9', 'negative-count 2 taljare'],
    ['ost;x;2024;3;-9', 'negative-count 2 namnare'],
    ['ost;x;2024;2,5;9', 'not-an-integer 2 taljare'],
    ['ost;x;2024;2;9,5', 'not-an-integer 2 namnare'],
    ['ost;x;2024;3', 'count-without-denominator 2 namnare'],
    ['ost;x;2024;;9', 'denominator-without-count 2 taljare'],
    // A count that cannot be read is one fault, not two.
    ['ost;x;2024;1O;90', 'letter-for-digit 2 taljare'],
    ['ost;x;2024;;;101', 'share-over-hundred 2 varde'],
    ['ost;x;2024;;;99;98;101', 'share-over-hundred 2 ovre'],
    ['ost;x;2024;;;50;51;60', 'interval-not-around-value 2 varde'],
    ['ost;x;2024;;;50;60;40', 'interval-not-around-value 2 varde'],
    ['ost;x;2024;;;50;40', 'interval-incomplete 2 ovre'],
    ['ost;x;2024;;;50;;60', 'interval-incomplete 2 nedre'],
    ['ost;x;2024;3;9;34', 'value-contradicts-counts 2 varde'],
    ['ost;tal;2024;3;900;3,4', 'value-contradicts-counts 2 varde'],
    ['ost;antal;2024;3;;4', 'value-contradicts-counts 2 varde'],
    ['ost;antal;2024;;;4,5', 'not-an-integer 2 varde'],
    ['ost;tal;2024;;;-4', 'negative-count 2 varde'],
    ['ost;x;2024;;;50;;;-1', 'negative-count 2 antal_svar'],
    ['ost;medel;2024;;;50;;;9;-2', 'negative-count 2 standardavvikelse'],
  ])('%s is refused', (row, problem) => expect(told(row)).toEqual([problem]));

  test.each([
    ['a value rounded to a whole number', 'ost;x;2024;3;9;33'],
    ['a value of one decimal', 'ost;x;2024;3;9;33,3'],
    ['a weighted survey share', 'ost;x;2024;180;300;64,5;60;69;300'],
    ['a denominator that is withheld', 'ost;x;2024;..;9'],
    ['person-years in parts', 'ost;tal;2024;3;900,5'],
    ['a negative mean', 'ost;medel;2024;;;-4'],
    ['a count without denominator', 'ost;antal;2024;3'],
    ['nothing at all', 'ost;x;2024;;'],
  ])('%s is fine', (_, row) => expect(told(row)).toEqual([]));

  test('shares written as fractions are suspected, one small share among others is not', () => {
    const text = (...values: readonly string[]) =>
      [
        'omrade;indikator;period;varde',
        ...values.map((value, at) => `${['ost', 'vast'][at]};x;2024;${value}`),
      ].join('\n');
    const of = (...values: readonly string[]) => problemsOf(datasetOf(town, indicators, text(...values)));
    expect(of('0,62', '0,41')).toEqual(['warning: share-as-fraction 2 varde']);
    expect(of('0,62', '41')).toEqual([]);
    expect(of('0', '1')).toEqual([]);
  });

  test('a part larger than its whole is refused, noise is not', () => {
    expect(told('stad;x;2024;30;90', 'ost;x;2024;60;90')).toEqual(['parent-smaller-than-part 2 taljare']);
    expect(told('stad;x;2024;58;90', 'ost;x;2024;60;90')).toEqual([]);
  });

  test('the municipality as a sum of areas is told, unless its own codes or a row make it up', () => {
    const rows = ['ost;x;2024;3;9', 'vast;x;2024;3;9', 'gammal;x;2020;3;9'];
    expect(told(...rows)).toEqual([]);
    const two = townOf(areaOf('a', { codes: ['1480C1010'] }), areaOf('b', { codes: ['1480C1020'] }));
    const text = 'omrade;indikator;period;taljare;namnare\na;x;2024;3;9\nb;x;2024;3;9';
    expect(problemsOf(datasetOf(two, indicators, text))).toEqual(['warning: municipality-summed  koder']);
    expect(problemsOf(datasetOf(two, indicators, `${text}\nstad;x;2024;7;18`))).toEqual([]);
  });
});

test('a table without a needed column is said so once and leaves the others be', () => {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const tables = ['omrade;indikator;taljare\nost;x;1', `${head}\nost;x;2024;3;9`].map((text, index) => ({
    table: tableOf(text, `data/${index}.csv`),
    source: 's',
  }));
  const { dataset, diagnostics } = assembleDataset(tables, town, known, []);
  expect(diagnostics).toMatchObject([{ code: 'missing-column', file: 'data/0.csv', field: 'period' }]);
  expect(dataset.slices).toHaveLength(1);
});

test('a file in another shape gives one message with its columns, not one for each', () => {
  const { diagnostics } = datasetOf(town, indicators, 'kpi;municipality;period;value\nN1;1490;2024;5');
  expect(diagnostics).toMatchObject([
    { code: 'unmapped-columns', line: 1, found: 'kpi, municipality, period, value' },
  ]);
});
