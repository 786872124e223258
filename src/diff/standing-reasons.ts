import type { Area } from '../model/area.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Event } from '../model/note.ts';
import type { Reason } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';

const definitionFields = ['definition', 'measure', 'unit', 'per', 'age', 'sex', 'inverted'] as const;

/** Reasons of a figure, whatever its number. */
export type StandingReasons = (key: FigureKey) => readonly Reason[];

/**
 * Reasons that lie in what a figure is about, whatever its number: another definition, another boundary,
 * another instrument, a break in the series that the new edition tells of. Each indicator and area is compared once.
 */
export function standingReasons(old: EditionFacts, now: EditionFacts): StandingReasons {
  const ofIndicator = (compare: Compare<Indicator>) =>
    remembered((id) => compared(old.indicators.get(id), now.indicators.get(id), compare));
  const definition = ofIndicator(definitionReasons);
  const instrument = ofIndicator(instrumentReasons);
  const boundary = remembered((id) => compared(old.areas.get(id), now.areas.get(id), boundaryReasons));
  const known = new Set(old.events.map(({ id }) => id));
  const breaks = now.events.filter((event) => event.breaks && !known.has(event.id));
  return (key) => [
    ...definition(key.indicator),
    ...boundary(key.area),
    ...instrument(key.indicator),
    ...breakReasons(key, breaks),
  ];
}

type Compare<Thing> = (before: Thing, after: Thing) => readonly Reason[];

function compared<Thing>(
  before: Thing | undefined,
  after: Thing | undefined,
  compare: Compare<Thing>,
): readonly Reason[] {
  return before && after ? compare(before, after) : [];
}

function remembered(reasonsOf: (id: string) => readonly Reason[]): (id: string) => readonly Reason[] {
  const known = new Map<string, readonly Reason[]>();
  return (id) => {
    const reasons = known.get(id) ?? reasonsOf(id);
    known.set(id, reasons);
    return reasons;
  };
}

function definitionReasons(before: Indicator, after: Indicator): readonly Reason[] {
  const changed = definitionFields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) return [];
  const words = (indicator: Indicator): string =>
    changed.map((field) => String(indicator[field])).join(' · ');
  return [{ cause: 'definition', why: 'definition', before: words(before), after: words(after) }];
}

function boundaryReasons(before: Area, after: Area): readonly Reason[] {
  const without = (these: Area, those: Area): string =>
    these.codes.filter((code) => !those.codes.includes(code)).join(' ');
  const [gone, added] = [without(before, after), without(after, before)];
  if (gone !== '' || added !== '') return [{ cause: 'boundary', why: 'codes', before: gone, after: added }];
  if ((before.vintage ?? '') === (after.vintage ?? '')) return [];
  return [{ cause: 'boundary', why: 'vintage', before: before.vintage ?? '', after: after.vintage ?? '' }];
}

function instrumentReasons(before: Indicator, after: Indicator): readonly Reason[] {
  if (before.instrument === after.instrument) return [];
  return [{ cause: 'method', why: 'instrument', before: before.instrument, after: after.instrument }];
}

/** Events that cut series and that the old edition did not know of. */
function breakReasons(key: FigureKey, breaks: readonly Event[]): readonly Reason[] {
  return breaks
    .filter(({ areas }) => areas.length === 0 || areas.includes(key.area))
    .filter(({ indicators }) => indicators.length === 0 || indicators.includes(key.indicator))
    .map(({ name, from }) => ({ cause: 'method', why: 'break', after: `${name} (${from})` }));
}
