import { describe, expect, test } from 'vitest';
import { seriesBreaks } from '../../src/report/breaks.ts';
import { sampleArea } from '../support/sample-areas.ts';
import { sampleFigure } from '../support/sample-figures.ts';
import { sampleIndicator } from '../support/sample-indicators.ts';

const series = ['2018', '2019', '2020', '2021', '2022'].map((period) => sampleFigure({ period }, 50));
const event = {
  id: 'metod',
  name: 'Ny metod',
  from: '2021-01',
  to: '',
  areas: [],
  indicators: [],
  text: '',
  breaks: true,
};

describe('seriesBreaks(indicator, area, events, series)', () => {
  test('cuts before the first period at or after an event that breaks', () => {
    expect(seriesBreaks(sampleIndicator(), sampleArea(), [event], series)).toEqual([
      { before: '2021', reason: 'Ny metod' },
    ]);
  });

  test('an event that only explains cuts nothing', () => {
    expect(seriesBreaks(sampleIndicator(), sampleArea(), [{ ...event, breaks: false }], series)).toEqual([]);
  });

  test('cuts where the indicator is comparable from and where the boundary begins to hold', () => {
    const indicator = sampleIndicator({ comparableFrom: '2019', instrument: 'Ny enkät' });
    const area = sampleArea({ validFrom: '2022-01-01' });
    expect(seriesBreaks(indicator, area, [], series)).toEqual([
      { before: '2019', reason: 'Ny enkät' },
      { before: '2022', reason: 'Norrängby' },
    ]);
  });

  test('a cut before the first or after the last point cuts nothing', () => {
    expect(seriesBreaks(sampleIndicator({ comparableFrom: '2010' }), sampleArea(), [], series)).toEqual([]);
    expect(seriesBreaks(sampleIndicator({ comparableFrom: '2030' }), sampleArea(), [], series)).toEqual([]);
  });

  test('a pooled period that reaches over the cut is the first after it', () => {
    const pooled = ['2011–2015', '2016–2020'].map((period) => sampleFigure({ period }, 50));
    expect(seriesBreaks(sampleIndicator({ comparableFrom: '2016' }), sampleArea(), [], pooled)).toEqual([
      { before: '2016–2020', reason: '' },
    ]);
  });

  test('cuts where another producer takes over, and not where a file of the same producer does', () => {
    const from = (source: string, ...periods: string[]) =>
      periods.map((period) => sampleFigure({ period }, 50, { source }));
    const producers = new Map(Object.entries({ a: 'scb', b: 'scb', c: 'skolverket', d: '' }));
    const breaksOf = (...parts: ReturnType<typeof from>[]) =>
      seriesBreaks(
        sampleIndicator(),
        sampleArea(),
        [],
        parts.flat(),
        (source) => producers.get(source) ?? '',
      );
    expect(breaksOf(from('a', '2018', '2019'), from('c', '2020', '2021'))).toEqual([
      { before: '2020', reason: 'c' },
    ]);
    expect(breaksOf(from('a', '2018', '2019'), from('b', '2020'))).toEqual([]);
    // What is not told is no other producer, and hides none on either side of it.
    expect(breaksOf(from('a', '2018'), from('d', '2019'), from('b', '2020'))).toEqual([]);
    expect(breaksOf(from('a', '2018'), from('d', '2019'), from('c', '2020'))).toEqual([
      { before: '2020', reason: 'c' },
    ]);
  });
});
