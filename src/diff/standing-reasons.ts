import type { Area } from '../model/area.ts';
import type { FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Reason } from './edition-diff.ts';
import type { EditionFacts } from './edition-facts.ts';

const definitionFields = ['definition', 'measure', 'unit', 'per', 'age', 'sex', 'inverted'] as const;

/**
 * Reasons that lie in what a figure is about, whatever its number: another definition, another boundary,
 * another instrument, a break in the series that the new edition tells of.
 */
export function standingReasons(key: FigureKey, old: EditionFacts, now: EditionFacts): readonly Reason[] {
  const [indicator, indicatorNow] = [old, now].map(({ indicators }) => indicators.get(key.indicator));
  const [area, areaNow] = [old, now].map(({ areas }) => areas.get(key.area));
  return [
    ...(indicator && indicatorNow ? definitionReasons(indicator, indicatorNow) : []),
    ...(area && areaNow ? boundaryReasons(area, areaNow) : []),
    ...(indicator && indicatorNow ? instrumentReasons(indicator, indicatorNow) : []),
    ...breakReasons(key, old, now),
  ];
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

/** An event that cuts series and that the old edition did not know of. */
function breakReasons(key: FigureKey, old: EditionFacts, now: EditionFacts): readonly Reason[] {
  const known = new Set(old.events.map(({ id }) => id));
  return now.events
    .filter((event) => event.breaks && !known.has(event.id))
    .filter(({ areas }) => areas.length === 0 || areas.includes(key.area))
    .filter(({ indicators }) => indicators.length === 0 || indicators.includes(key.indicator))
    .map(({ name, from }) => ({ cause: 'method', why: 'break', after: `${name} (${from})` }));
}
