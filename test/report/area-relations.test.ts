import { describe, expect, test } from 'vitest';
import { ancestorsOf, concerns, partsOf } from '../../src/report/area-relations.ts';
import { sampleArea, sampleAreas, sampleMunicipality } from '../support/sample-areas.ts';

const area = sampleArea();

test('ancestorsOf(area, areas) goes from the nearest upwards', () => {
  const part = sampleAreas.find(({ id }) => id === 'norrangby-ost')!;
  expect(ancestorsOf(part, sampleAreas).map(({ id }) => id)).toEqual(['norrangby', 'tallvinge']);
});

describe('partsOf(area, areas)', () => {
  test('is what lies directly under the area', () => {
    expect(partsOf(area, sampleAreas).map(({ id }) => id)).toEqual(['norrangby-ost', 'norrangby-vast']);
  });

  test('of a group: the areas whose codes lie within it, not the parts of those', () => {
    const group = sampleArea({ id: 'soder', level: 'group', codes: ['9990R001', '9990R002', '9990R010'] });
    expect(partsOf(group, [...sampleAreas, group]).map(({ id }) => id)).toEqual(['norrangby', 'askvik']);
  });
});

describe('concerns(covered, area, areas)', () => {
  test.each([
    [[], true],
    [['norrangby'], true],
    [['tallvinge'], true],
    [['norrangby-ost'], true],
    [['askvik'], false],
  ])('%j: %s', (covered, expected) => {
    expect(concerns(covered, area, [sampleMunicipality, ...sampleAreas])).toBe(expected);
  });

  test('a group concerns its parts, and no others', () => {
    const group = sampleArea({ id: 'soder', level: 'group', codes: ['norrangby'] });
    const areas = [sampleMunicipality, ...sampleAreas, group];
    expect(concerns(['soder'], area, areas)).toBe(true);
    const other = sampleAreas.find(({ id }) => id === 'askvik')!;
    expect(concerns(['soder'], other, areas)).toBe(false);
  });
});
