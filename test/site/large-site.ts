import type { Report } from '../../src/index.ts';
import type { SiteArea, SiteData } from '../../src/site/site-data.ts';

/** A site of so many areas that share the contents of one report, thirty in each municipality. */
export function largeSite(report: Report, count: number): SiteData {
  const areas = Array.from({ length: count }, (_, index): SiteArea => {
    const id = `a-${index}`;
    const parent = { ...report.municipality, name: `Kommun ${Math.floor(index / 30)}` };
    const page = `${id}/kunskapsunderlag.html`;
    return {
      report: { ...report, area: { ...report.area, id, name: `Plats ${index}` }, ancestors: [parent] },
      page,
      downloads: [{ path: `${id}/kunskapsunderlag.pdf`, bytes: 1_200_000 }],
      linkTo: (of) => `${page}#uppgift-${of}`,
    };
  });
  return { edition: '2026', areas, sample: report, downloads: [], changes: [] };
}
