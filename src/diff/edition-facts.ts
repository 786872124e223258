import type { StoredEdition } from '../edition/stored-edition.ts';
import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Event } from '../model/note.ts';
import type { Report } from '../model/report.ts';

/** What the reports of an edition say beside the table of figures, in one place each. */
export interface EditionFacts {
  readonly edition: StoredEdition;
  readonly areas: ReadonlyMap<string, Area>;
  readonly names: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly events: readonly Event[];
}

/** Gathers the facts. The reports of an edition agree with one another, so the first word counts. */
export function editionFacts(edition: StoredEdition): EditionFacts {
  const areas = new Map<string, Area>();
  const names = new Map<string, string>();
  const indicators = new Map<string, Indicator>();
  const events = new Map<string, Event>();
  for (const report of edition.reports) {
    for (const area of [report.area, ...report.ancestors, report.municipality]) {
      areas.set(area.id, area);
      names.set(area.id, area.name);
    }
    for (const indicator of indicatorsOf(report)) indicators.set(indicator.id, indicator);
    for (const section of report.sections) {
      if (section.kind === 'overview')
        for (const part of section.parts) if (!names.has(part.id)) names.set(part.id, part.name);
      if (section.kind === 'methods') for (const event of section.events) events.set(event.id, event);
    }
  }
  return { edition, areas, names, indicators, events: [...events.values()] };
}

function indicatorsOf(report: Report): readonly Indicator[] {
  return report.sections.flatMap((section) => {
    if (section.kind === 'methods') return section.definitions;
    if (section.kind === 'table-appendix') return section.indicators;
    if (!('entries' in section)) return [];
    return [...section.entries, ...section.gaps].map(({ indicator }) => indicator);
  });
}
