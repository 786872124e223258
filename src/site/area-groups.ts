import type { Locale } from '../i18n/locale.ts';
import type { SiteArea } from './site-data.ts';

/** Areas that stand together in a long list, with the places of the whole list where they stand. */
export interface AreaGroup {
  readonly id: string;
  readonly title: string;
  readonly members: readonly { readonly area: SiteArea; readonly index: number }[];
}

/** More than a reader takes in on one page of cards, and more columns than a table can have. */
const mostCards = 60;

/** Whether the areas are so many that they need lists instead of cards, and a page for each indicator. */
export function isLarge(areas: readonly SiteArea[]): boolean {
  return areas.length > mostCards;
}

/** Whether there is more than one group, so that headings and links to them tell something. */
export function hasGroups(groups: readonly AreaGroup[]): boolean {
  return groups.length > 1;
}

/**
 * Areas by what they are a part of, where that parts them; else by first letter. Areas within one another stand with
 * the outermost of them. Groups and areas stand in the order of the alphabet.
 */
export function areaGroups(areas: readonly SiteArea[], locale: Locale): readonly AreaGroup[] {
  const parentOf = parentsWithin(areas);
  const parents = new Set(areas.map(parentOf));
  const name = parents.size > 1 ? parentOf : firstLetter;
  const groups = new Map<string, { area: SiteArea; index: number }[]>();
  for (const [index, area] of areas.entries()) {
    const title = name(area);
    const members = groups.get(title) ?? [];
    members.push({ area, index });
    groups.set(title, members);
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...groups]
    .sort(([one], [other]) => compare(one, other))
    .map(([title, members], at) => ({ id: `grupp-${at + 1}`, title, members }));
}

/** The outermost area of the site that an area lies in, or is; without any, the nearest area above. */
function parentsWithin(areas: readonly SiteArea[]): (area: SiteArea) => string {
  const ids = new Set(areas.map(({ report }) => report.area.id));
  const above = new Set(areas.flatMap(({ report }) => report.ancestors.map(({ id }) => id)));
  return ({ report: { area, ancestors, municipality } }) => {
    const outermost = ancestors.findLast(({ id }) => ids.has(id));
    if (outermost) return outermost.name;
    return above.has(area.id) ? area.name : (ancestors[0]?.name ?? municipality.name);
  };
}

/** "Ä" of "Ängskulla"; what does not begin with a letter stands under one sign. */
function firstLetter({ report }: SiteArea): string {
  return /\p{L}/u.exec(report.area.name.slice(0, 2))?.[0]?.toLocaleUpperCase('sv') ?? '#';
}
