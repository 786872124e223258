import type { Estimate } from '../estimate/estimate.ts';
import type { FigureKey } from '../model/figure.ts';

/**
 * Estimates to hide because too little is left of their series (an area's indicator over the years,
 * for one sex and age). `minimumShare` is in per cent; 0 keeps every remaining figure.
 */
export function hideThinSeries(
  estimates: readonly Estimate[],
  isHidden: (position: number) => boolean,
  minimumShare: number,
): readonly number[] {
  if (minimumShare <= 0) return [];
  const series = new Map<string, number[]>();
  estimates.forEach((estimate, position) => {
    if (estimate.status !== 'estimated') return;
    const name = seriesOf(estimate.key);
    series.set(name, [...(series.get(name) ?? []), position]);
  });
  return [...series.values()].flatMap((positions) => {
    const left = positions.filter((position) => !isHidden(position));
    const share = (100 * left.length) / positions.length;
    return left.length < positions.length && share < minimumShare ? left : [];
  });
}

function seriesOf(key: FigureKey): string {
  return `${key.area}\u001f${key.indicator}\u001f${key.sex}\u001f${key.age}`;
}
