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
  const broken = new Set<string>();
  const indicators = new Set<string>();
  estimates.forEach(({ status, key }, position) => {
    if (status !== 'estimated' || !isHidden(position)) return;
    broken.add(seriesOf(key));
    indicators.add(key.indicator);
  });
  const series = new Map<string, number[]>();
  estimates.forEach(({ status, key }, position) => {
    if (status !== 'estimated' || !indicators.has(key.indicator)) return;
    const name = seriesOf(key);
    if (!broken.has(name)) return;
    const known = series.get(name);
    if (known) known.push(position);
    else series.set(name, [position]);
  });
  return [...series.values()].flatMap((positions) => {
    const left = positions.filter((position) => !isHidden(position));
    return (100 * left.length) / positions.length < minimumShare ? left : [];
  });
}

function seriesOf(key: FigureKey): string {
  return `${key.area}\u001f${key.indicator}\u001f${key.sex}\u001f${key.age}`;
}
