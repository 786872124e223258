import type { Area } from '../model/area.ts';
import { type FigureKey, isShown } from '../model/figure.ts';
import type { Entry } from '../model/report.ts';
import type { FigureIndex } from './figure-index.ts';

/** Fewer comparable areas than this and a spread says more about them than about the area. */
const fewestAreas = 10;

/**
 * The spread of a figure over all areas of the same level with a shown value. Quartiles by linear
 * interpolation between order statistics (Hyndman and Fan 1996, type 7). Null when there are fewer than ten.
 */
export function spreadOf(
  key: FigureKey,
  area: Area,
  areas: readonly Area[],
  index: FigureIndex,
): Entry['spread'] {
  const known = spreadsOf.get(index) ?? new Map<string, Entry['spread']>();
  spreadsOf.set(index, known);
  const scope = [area.level, key.indicator, key.period, key.sex, key.age].join('\u001f');
  const found = known.get(scope);
  if (found !== undefined) return found;
  const spread = computeSpread(key, area, areas, index);
  known.set(scope, spread);
  return spread;
}

/** All areas of a level have the same spread: for each of 290 municipalities it is not computed 290 times. */
const spreadsOf = new WeakMap<FigureIndex, Map<string, Entry['spread']>>();

function computeSpread(
  key: FigureKey,
  area: Area,
  areas: readonly Area[],
  index: FigureIndex,
): Entry['spread'] {
  const values = areas
    .filter((candidate) => candidate.level === area.level)
    .flatMap((candidate) => {
      const figure = index.find({ ...key, area: candidate.id });
      return figure && isShown(figure) ? [figure.value] : [];
    })
    .sort((a, b) => a - b);
  if (values.length < fewestAreas) return null;
  const at = (share: number) => {
    const position = share * (values.length - 1);
    const low = values[Math.floor(position)] ?? 0;
    const high = values[Math.ceil(position)] ?? low;
    return low + (high - low) * (position - Math.floor(position));
  };
  return {
    areas: values.length,
    lowest: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    highest: at(1),
  };
}
