import { entriesOf, notesOf } from '../edition/report-parts.ts';
import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import { isLarge } from './area-groups.ts';
import { indicatorFile } from './indicator-page.ts';
import type { SiteArea } from './site-data.ts';

/** Something that can be found, and where it can be read. */
export interface SearchItem {
  readonly id: string;
  readonly title: string;
  readonly kind: 'indicator' | 'note';
  /** The kind in words. */
  readonly label: string;
  /** What it says, as plain text. */
  readonly text: string;
  /** What it is found by beside title and text. */
  readonly words: string;
  /** Its own page, where it has one. */
  readonly href?: string;
  readonly places: readonly Place[];
  /** In how many areas beside those it can be read: a list of thousands is of no use, and takes seconds to draw. */
  readonly more: number;
}

interface Place {
  readonly area: string;
  readonly href: string;
}

/** More than a municipality has areas; where they are many, as many as a reader looks through. */
const mostPlaces = 100;
const mostOfMany = 12;

/**
 * Every indicator and note of all reports once, by title in the order of the alphabet. Where the areas are many an
 * indicator has a page of its own with all of them.
 */
export function searchIndex(areas: readonly SiteArea[], locale: Locale): readonly SearchItem[] {
  const large = isLarge(areas);
  const items = new Map<
    string,
    { readonly item: Omit<SearchItem, 'places' | 'more'>; readonly places: Map<string, Place> }
  >();
  const add = (item: Omit<SearchItem, 'places' | 'more'>, { report, linkTo }: SiteArea): void => {
    const key = `${item.kind} ${item.id}`;
    const places = items.get(key)?.places ?? new Map<string, Place>();
    const { name } = report.area;
    const href = linkTo(item.id);
    if (places.has(name)) return;
    if (href !== '') places.set(name, { area: name, href });
    items.set(key, { item, places });
  };
  for (const area of areas) {
    for (const { indicator } of entriesOf(area.report)) {
      const { id, name, definition, source, sector, note } = indicator;
      const label = say(locale, 'ui.indicator');
      add(
        { id, title: name, kind: 'indicator', label, text: definition, words: `${source} ${sector} ${note}` },
        area,
      );
    }
    for (const note of area.report.sections.flatMap(notesOf)) {
      const { id, title, html, source, sector } = note;
      const label = say(locale, `note.${note.kind}`);
      add(
        { id, title: title || id, kind: 'note', label, text: plainText(html), words: `${source} ${sector}` },
        area,
      );
    }
  }
  const order = new Intl.Collator(locale, { numeric: true });
  const found = [...items.values()].map(({ item, places }): SearchItem => {
    if (large && item.kind === 'indicator')
      return { ...item, href: indicatorFile(item.id), places: [], more: 0 };
    const most = large ? mostOfMany : mostPlaces;
    return { ...item, places: [...places.values()].slice(0, most), more: Math.max(0, places.size - most) };
  });
  return found.sort((a, b) => order.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: '\u00a0',
};

/** The words of a note's sanitised HTML. */
export function plainText(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/ ([.,:;!?])/g, '$1')
    .trim();
}
