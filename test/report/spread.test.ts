import { expect, test } from 'vitest';
import { figureTable } from '../../src/model/figure-table.ts';
import { spreadOf } from '../../src/report/spread.ts';
import { sampleArea } from '../support/sample-areas.ts';
import { sampleFigure, sampleHidden, sampleKey } from '../support/sample-figures.ts';

const areas = Array.from({ length: 11 }, (_, at) => sampleArea({ id: `omrade-${at}` }));
const figures = areas.map(({ id }, at) => sampleFigure({ area: id }, at * 10));

test('the spread of 0, 10 … 100 has quartiles 25, 50 and 75 (type 7: position 0.25 × 10 = 2.5)', () => {
  expect(spreadOf(sampleKey(), areas[0]!, areas, figureTable(figures))).toEqual({
    areas: 11,
    lowest: 0,
    lowerQuartile: 25,
    median: 50,
    upperQuartile: 75,
    highest: 100,
  });
});

test('withheld areas and areas of another level do not count, and nine are too few', () => {
  const two = figures.slice(2);
  const hidden = areas.slice(0, 2).map(({ id }) => sampleHidden({ area: id }, 'suppressed', 'disclosure'));
  expect(spreadOf(sampleKey(), areas[2]!, areas, figureTable([...hidden, ...two]))).toBeNull();
  const parts = areas.map((area, at) => (at < 2 ? { ...area, level: 'subarea' as const } : area));
  expect(spreadOf(sampleKey(), areas[2]!, parts, figureTable(figures))).toBeNull();
});
