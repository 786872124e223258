import type { ComparableEdition } from '../edition/comparable-edition.ts';
import type { Area } from '../model/area.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Event } from '../model/note.ts';

/** What the reports of an edition say beside the table of figures, in one place each. */
export interface EditionFacts {
  readonly edition: ComparableEdition;
  readonly areas: ReadonlyMap<string, Area>;
  readonly names: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly events: readonly Event[];
}

/** Gathers the facts. The reports of an edition agree with one another, so any of them will do. */
export function editionFacts(edition: ComparableEdition): EditionFacts {
  const areas = new Map<string, Area>();
  const names = new Map<string, string>();
  const indicators = new Map<string, Indicator>();
  const events = new Map<string, Event>();
  for (const report of edition.reports) {
    for (const area of [report.area, ...report.above]) {
      areas.set(area.id, area);
      names.set(area.id, area.name);
    }
    for (const indicator of report.indicators) indicators.set(indicator.id, indicator);
    for (const part of report.parts) if (!names.has(part.id)) names.set(part.id, part.name);
    for (const event of report.events) events.set(event.id, event);
  }
  return { edition, areas, names, indicators, events: [...events.values()] };
}
