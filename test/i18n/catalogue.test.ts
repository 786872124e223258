import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { put } from '../../src/i18n/put.ts';
import { sv } from '../../src/i18n/sv.ts';
import { lintWords, strayNumbers } from '../support/sentence-linter.ts';

const locales = ['sv', 'en'] as const;

const units = fc.constantFrom(
  ['proportion', '%'],
  ['rate', 'per 100 000 invånare'],
  ['rate', 'per 1 000 barn'],
  ['mean', 'poäng'],
  ['count', 'personer'],
  ['median', 'kronor per år'],
  ['index', 'klass 1–5'],
  ['life-expectancy', 'år'],
  ['standardised', 'per 100 000 invånare'],
);
const value = fc.double({ min: -500, max: 500_000, noNaN: true });
const year = fc.integer({ min: 1990, max: 2030 }).map(String);

/** Everything any sentence about a figure can need, with names that are hard on the grammar. */
const anyParams = fc
  .record({
    indicator: fc.constantFrom(
      'Folkmängd',
      'Sysselsättningsgrad 20–64 år',
      'Bredband 1 Gbit/s',
      '<b>"Å & Ö"</b>',
    ),
    period: fc.oneof(
      year,
      year.map((y) => `${Number(y) - 4}–${y}`),
      year.map((y) => `${y}K2`),
    ),
    area: fc.constantFrom('Norrängby', 'Hisingen', '<b>"Å & Ö"</b>'),
    preposition: fc.constantFrom('på', 'i'),
    sex: fc.constantFrom('total', 'women', 'men'),
    value,
    unit: units,
    respondents: fc.integer({ min: 30, max: 20_000 }),
    benchmarkKind: fc.constantFrom('municipality', 'rest', 'area', 'earlier-period', 'goal'),
    benchmarkArea: fc.constantFrom('Tallvinge', 'Övre Björkbro'),
    benchmarkPreposition: fc.constantFrom('i', null),
    benchmarkPeriod: year,
    benchmarkValue: value,
    women: value,
    men: value,
    first: year,
    last: year,
    firstValue: value,
    lastValue: value,
    outcome: fc.constantFrom('higher', 'lower'),
    edition: year,
    age: fc.constantFrom('18-64', '65+'),
    count: fc.integer({ min: 1, max: 90 }),
    title: fc.constantFrom('Simskola för kvinnor', 'Badhuset'),
    kind: fc.constantFrom('intervention', 'resource'),
    year,
  })
  .map(({ unit: [measure, unit], ...rest }) => ({ ...rest, measure: measure ?? '', unit: unit ?? '' }));

const reasons: Readonly<Record<string, readonly string[]>> = {
  'comparison.cannot-be-judged': [
    'benchmark-not-shown',
    'no-interval',
    'not-same-source',
    'different-period',
    'boundary-changed',
    'overlapping-areas',
    'count',
  ],
  'trend.cannot-be-judged': [
    'fewer-than-five',
    'break',
    'overlapping-periods',
    'zero-or-all',
    'interval-without-width',
    'no-interval',
    'not-shown',
  ],
};
const aboutFigures = /^(?:value|comparison|trend|inequality|missing|gap|summary)\./;
const keys = Object.keys(sv).filter((key) => aboutFigures.test(key));
const fixed = {
  sv: 'Skillnaden är liten och kan bero på slumpen.',
  en: 'The difference is small and may be due to chance.',
};

test('Swedish and English have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
});

describe.each(locales)('automatic sentences in %s', (locale) => {
  test.each(keys)('%s has a year, at most 25 words, no forbidden word and no number of its own', (key) => {
    fc.assert(
      fc.property(anyParams, fc.integer({ min: 0, max: 6 }), (given, at) => {
        const list = reasons[key];
        const params = { ...given, reason: list ? (list[at % list.length] ?? '') : '' };
        const text = put({ key, params }, locale);
        expect(lintWords(text, locale)).toEqual([]);
        expect(text.replace(fixed[locale], '')).toMatch(/(?:19|20)\d\d/);
        const names = [
          params.indicator,
          params.area,
          params.benchmarkArea,
          params.unit,
          params.period,
          params.benchmarkPeriod,
          params.first,
          params.last,
          params.edition,
          params.year,
          params.age,
          params.age.replace('-', '–'),
          periodYear(params.period),
          // The last year of a period of several.
          params.period.split('–').at(-1) ?? '',
          'Kvartal 2',
          'kvartal 2',
          'Q2',
          'class 1–5',
          'per 100,000',
          'per 1,000',
        ];
        const values = [
          params.value,
          Math.abs(params.value),
          params.benchmarkValue,
          params.women,
          params.men,
          params.firstValue,
          params.lastValue,
          params.respondents,
          params.count,
        ];
        // A difference of two displayed values may be one last digit off the difference of the values themselves.
        const apart = Math.abs(params.value - params.benchmarkValue);
        const step = 10 ** -(/\d[.,](\d{1,2})(?!\d)/.exec(text)?.[1]?.length ?? 0);
        expect(strayNumbers(text, names, [...values, apart, apart - step / 2, apart + step / 2])).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('standing texts hold the same rules', () => {
    const standing = Object.keys(sv).filter(
      (key) => !aboutFigures.test(key) && !key.startsWith('goal-reason.'),
    );
    const params = {
      area: 'Norrängby',
      preposition: 'på',
      edition: '2026',
      count: 2,
      page: 1,
      pages: 9,
      areas: 12,
      id: 'x',
      title: 'Tema',
      parent: 'Tallvinge',
      benchmark: 'Tallvinge',
      vintage: '2025',
      indicator: 'Folkmängd',
      period: '2023',
      contact: 'kontakt',
      name: 'Tallvinge',
      unit: 'Enheten',
      source: 'SCB',
      age: '18-64',
      respondents: 40,
      method: 'Enkät',
      contributors: 4,
      date: '',
      population: '',
      reviewBy: '2026',
      value: 1,
      measure: 'proportion',
      benchmarkKind: 'rest',
      benchmarkArea: '',
      benchmarkPreposition: null,
      benchmarkPeriod: '',
    };
    const faults = standing.flatMap((key) =>
      lintWords(put({ key, params }, locale), locale, key.startsWith('method.')).map(
        (fault) => `${key}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});

function periodYear(period: string): string {
  return period.slice(0, 4);
}

describe('the linter itself', () => {
  test('catches a forbidden word, a long sentence and a number from nowhere', () => {
    expect(lintWords('Skillnaden beror på området.', 'sv')).toEqual(['forbidden: beror på']);
    expect(lintWords('Skillnaden är signifikant.', 'sv')).toHaveLength(1);
    expect(lintWords('Skillnaden är signifikant.', 'sv', true)).toHaveLength(0);
    expect(lintWords(Array.from({ length: 26 }, () => 'ord').join(' '), 'sv')).toHaveLength(1);
    expect(strayNumbers('År 2022 var andelen 41,2 procent.', ['2022'], [57.2])).toEqual(['41,2']);
    expect(strayNumbers('År 2022 var andelen 57,2 procent.', ['2022'], [57.24])).toEqual([]);
  });
});

test('put(message, locale) refuses a key no catalogue has', () => {
  expect(() => put({ key: 'value.unheard-of', params: {} }, 'sv')).toThrow('value.unheard-of');
});
