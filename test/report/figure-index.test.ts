import { describe, expect, test } from 'vitest';
import { figureTable } from '../../src/model/figure-table.ts';
import { headlineFigure } from '../../src/report/figure-index.ts';
import { sampleFigure, sampleHidden } from '../support/sample-figures.ts';

describe('headlineFigure(figures)', () => {
  const shown = sampleFigure({ period: '2021' }, 50);
  const later = sampleHidden({ period: '2022' }, 'suppressed', 'disclosure');

  test('is the latest period with a shown total, else the latest period', () => {
    expect(headlineFigure([shown, later])).toBe(shown);
    expect(headlineFigure([later])).toBe(later);
    expect(headlineFigure([])).toBeNull();
  });

  test('a breakdown does not stand for the whole where there is a whole', () => {
    const women = sampleFigure({ period: '2023', sex: 'women' }, 60);
    const young = sampleFigure({ period: '2023', age: '18-24' }, 60);
    expect(headlineFigure([shown, women, young])).toBe(shown);
    expect(headlineFigure([women])).toBe(women);
  });
});

test('figureTable(figures) sorts each list by period, whatever the order of the input', () => {
  const figures = ['2023', '2019', '2015–2019'].map((period) => sampleFigure({ period }, 1));
  const list = figureTable(figures).of('norrangby', 'valdeltagande_kommun');
  expect(list.map(({ period }) => period)).toEqual(['2015–2019', '2019', '2023']);
});
