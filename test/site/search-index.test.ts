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

test('searchIndex(areas, locale) lists every area of a municipality, and as many as can be read of a nation', () => {
  for (const item of searchIndex(areas(100), 'sv')) {
    expect(item.places.map(({ area }) => area)).toEqual(
      Array.from({ length: 100 }, (_, index) => `Plats ${index}`),
    );
    expect(item.more).toBe(0);
  }
  const found = searchIndex(areas(2500), 'sv');
  expect(found.length).toBeGreaterThan(2);
  for (const item of found) expect([item.places.length, item.more]).toEqual([100, 2400]);
});
