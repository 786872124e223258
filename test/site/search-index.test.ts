import { expect, test } from 'vitest';
import { searchIndex } from '../../src/site/search-index.ts';
import type { SiteArea } from '../../src/site/site-data.ts';
import { sampleReport } from '../support/html-page.ts';

const report = sampleReport();
const areas = (count: number): SiteArea[] =>
  Array.from({ length: count }, (_, index) => ({
    report: { ...report, area: { ...report.area, id: `a-${index}`, name: `Plats ${index}` } },
    page: `a-${index}/kunskapsunderlag.html`,
    downloads: [],
    linkTo: (id) => `a-${index}/kunskapsunderlag.html#${id}`,
  }));

test('searchIndex(areas, locale) lists every area of a municipality', () => {
  for (const item of searchIndex(areas(60), 'sv')) {
    expect(item.places.map(({ area }) => area)).toEqual(
      Array.from({ length: 60 }, (_, index) => `Plats ${index}`),
    );
    expect([item.more, item.href]).toEqual([0, undefined]);
  }
});

test('of more areas than that an indicator leads to its own page, and a note to as many as can be read', () => {
  const found = searchIndex(areas(2500), 'sv');
  const places = (kind: string) =>
    found.filter((item) => item.kind === kind).map((item) => [item.places.length, item.more]);
  expect(new Set(places('note').map(String))).toEqual(new Set(['12,2488']));
  expect(new Set(places('indicator').map(String))).toEqual(new Set(['0,0']));
  for (const item of found)
    expect(item.href).toBe(item.kind === 'indicator' ? `indikator-${item.id}.html` : undefined);
});
