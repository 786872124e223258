import type { Area } from '../model/area.ts';
import { type Figure, isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Event } from '../model/note.ts';
import { parsePeriod } from '../model/period.ts';
import type { Entry } from '../model/report.ts';

/** Events that concern an area and an indicator; an empty list of either means all. */
export function eventsFor(events: readonly Event[], area: string, indicator: string): Event[] {
  return events.filter(
    (event) =>
      (event.areas.length === 0 || event.areas.includes(area)) &&
      (event.indicators.length === 0 || event.indicators.includes(indicator)),
  );
}

/**
 * Where a series is cut: at events that break it, where the indicator says that it is comparable from, and
 * where the boundaries of the area begin to hold, and where another producer takes over (`producerOf` a source;
 * empty is unknown and cuts nothing): two producers count in their own ways. Each cut names the first period
 * after it.
 */
export function seriesBreaks(
  indicator: Indicator,
  area: Area,
  events: readonly Event[],
  series: readonly Figure[],
  producerOf: (source: string) => string = () => '',
  nameOf: (source: string) => string = (source) => source,
): Entry['breaks'] {
  const cuts = [
    ...events.filter((event) => event.breaks).map((event) => ({ from: event.from, reason: event.name })),
    ...(indicator.comparableFrom ? [{ from: indicator.comparableFrom, reason: indicator.instrument }] : []),
    ...(area.validFrom ? [{ from: area.validFrom, reason: area.name }] : []),
  ];
  const periods = [...new Set(series.map((figure) => figure.period))];
  const placed = new Map<string, string>();
  for (const { from, reason } of cuts) {
    const year = Number(/\d{4}/.exec(from)?.[0]);
    const after = periods.findIndex((period) => (parsePeriod(period)?.to ?? 0) >= year);
    const before = periods[after];
    // A cut before the first point or after the last one cuts nothing.
    if (after > 0 && before !== undefined && !placed.has(before)) placed.set(before, reason);
  }
  for (const { period, source } of newProducers(series, producerOf)) {
    if (!placed.has(period)) placed.set(period, nameOf(source));
  }
  return periods.flatMap((period) =>
    placed.has(period) ? [{ before: period, reason: placed.get(period) ?? '' }] : [],
  );
}

/** The periods whose producer is not that of the figure before. */
function newProducers(series: readonly Figure[], producerOf: (source: string) => string) {
  const told = series.filter(isShown).flatMap(({ period, source }) => {
    const producer = producerOf(source);
    return producer === '' ? [] : [{ period, source, producer }];
  });
  return told.filter(({ producer }, index) => index > 0 && told[index - 1]?.producer !== producer);
}
