import { describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import type { Figure } from '../../src/model/figure.ts';
import { figureTable } from '../../src/model/figure-table.ts';
import { inequalityOf, orderIndicator } from '../../src/pipeline/inequality-of.ts';
import { inequalitySentence } from '../../src/report/sentences/inequality-sentence.ts';
import { hiddenOf, publishedOf, shareOf } from '../compare/make-figures.ts';
import { areaOf, datasetOf, indicatorOf, townOf } from '../dataset/make-dataset.ts';

const names = ['a', 'b', 'c', 'd', 'e'];
const share = indicatorOf('x');
const town = townOf(...names.map((name) => areaOf(name)));
const { dataset } = datasetOf(town, [share, indicatorOf(orderIndicator)], 'omrade;indikator;period;varde');
const key = { area: 'a', indicator: 'x', period: '2023', sex: 'total', age: 'total' } as const;
const classes = names.map((name, index) =>
  publishedOf(name, index + 1, null, { indicator: orderIndicator, period: '2022', measure: 'index' }),
);
/** 10, 20, 30, 40 and 50 %, or the other way. */
const rising = names.map((name, index) => shareOf(name, 100 + 100 * index, 1000));
const falling = names.map((name, index) => shareOf(name, 500 - 100 * index, 1000));
const flat = names.map((name) => shareOf(name, 300, 1000));
const judge = (figures: readonly Figure[]) => inequalityOf(dataset, figureTable(figures))(key);
const said = (figures: readonly Figure[], language: 'sv' | 'en' = 'sv') => {
  const sentence = inequalitySentence(share, judge(figures), '2023');
  return sentence && put(sentence, language).replaceAll('\u00a0', ' ');
};

describe('inequality over all areas', () => {
  test('needs an order of the areas: figures of socioek_index', () => {
    expect(judge(rising)).toBeNull();
    expect(said(rising)).toBeNull();
    // Classes of 1 to 5 and shares of 10 to 50 %: the line runs from 5 % to 55 %.
    expect(judge([...rising, ...classes])).toMatchObject({
      kind: 'slope',
      slopeIndex: { value: expect.closeTo(50, 9) },
      areas: 5,
    });
  });

  test('is one sentence that ranks no area', () => {
    expect(said([...rising, ...classes])).toBe(
      'År 2023 var andelen 50,0 procentenheter högre i kommunens mest gynnade områden än i de minst gynnade.',
    );
    expect(said([...falling, ...classes])).toMatch(/ 50,0 procentenheter lägre i kommunens mest gynnade/);
    expect(said([...flat, ...classes])).toMatch(/^År 2023 var det ingen säkerställd skillnad i andelen/);
    expect(said([...rising, ...classes], 'en')).toMatch(
      /^In 2023, the share was 50\.0 percentage points higher/,
    );
  });

  test('a hidden area is left out and said to be; with too few left there is no line', () => {
    const hidden = [...rising.slice(0, 4), hiddenOf('e'), ...classes];
    expect(judge(hidden)).toEqual({ kind: 'cannot-be-judged', reason: 'too-few-areas' });
    expect(said(hidden)).toBeNull();
  });

  test('a line that falls below zero at one end is not put into words', () => {
    // 50, 1, 1, 1 and 1 %: the line runs from 30,2 % to −8,6 %.
    const steep = names.map((name, index) => shareOf(name, index === 0 ? 500 : 10, 1000));
    expect(judge([...steep, ...classes])).toMatchObject({ kind: 'slope', relativeIndex: { value: null } });
    expect(said([...steep, ...classes])).toBeNull();
  });

  test('the order itself has none', () => {
    const of = inequalityOf(dataset, figureTable([...rising, ...classes]));
    expect(of({ ...key, indicator: orderIndicator })).toBeNull();
  });
});
