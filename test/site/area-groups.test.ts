import { describe, expect, test } from 'vitest';
import { areaGroups } from '../../src/site/area-groups.ts';
import type { SiteArea } from '../../src/site/site-data.ts';
import { sampleReport } from '../support/html-page.ts';

const sample = sampleReport();

function siteArea(name: string, ...ancestors: readonly string[]): SiteArea {
  const named = (one: string) => ({ ...sample.municipality, id: one.toLowerCase(), name: one });
  const report = { ...sample, area: named(name), ancestors: ancestors.map(named) };
  return { report, page: '', downloads: [], linkTo: () => '' };
}

const groups = (areas: readonly SiteArea[]): readonly string[] =>
  areaGroups(areas, 'sv').map(
    ({ title, members }) => `${title}: ${members.map(({ area }) => area.report.area.name).join(' ')}`,
  );

describe('areaGroups(areas, locale)', () => {
  test('areas stand under the nearest area above, which has no page of its own', () => {
    const areas = [siteArea('Berget', 'Öster', 'Staden'), siteArea('Dalen', 'Norr', 'Staden')];
    expect(groups(areas)).toEqual(['Norr: Dalen', 'Öster: Berget']);
  });

  test('areas within one another stand with the outermost of them that has a page', () => {
    const areas = [
      siteArea('Berget', 'Öster', 'Alby', 'Länet'),
      siteArea('Dalen', 'Norr', 'Boda', 'Länet'),
      siteArea('Norr', 'Boda', 'Länet'),
      siteArea('Alby', 'Länet'),
      siteArea('Boda', 'Länet'),
      siteArea('Öster', 'Alby', 'Länet'),
      siteArea('Ensam', 'Länet'),
    ];
    expect(groups(areas)).toEqual(['Alby: Berget Alby Öster', 'Boda: Dalen Norr Boda', 'Länet: Ensam']);
  });

  test('one parent parts nothing: by first letter then, in the order of the alphabet', () => {
    const areas = ['Ön', 'Alby', 'Åsen', 'Almby', '4:an'].map((name) => siteArea(name, 'Staden'));
    expect(groups(areas)).toEqual(['#: 4:an', 'A: Alby Almby', 'Å: Åsen', 'Ö: Ön']);
  });
});
