import { drawLegendMark } from '../../charts/legend-mark.ts';
import type { Scene } from './scene.ts';
import { fill } from './words.ts';

/** The marks of the comparison row with their meaning. */
export function legendView(scene: Scene): readonly { readonly svg: string; readonly text: string }[] {
  const { labels } = scene;
  const mark = (kind: 'area' | 'benchmark' | 'spread') => drawLegendMark(kind, scene.claim(`tecken-${kind}`));
  return [
    { svg: mark('area'), text: fill(labels.legendArea, { area: scene.areaName }) },
    { svg: mark('benchmark'), text: fill(labels.legendBenchmark, { benchmark: scene.benchmarkName }) },
    { svg: mark('spread'), text: labels.legendSpread },
    { svg: '', text: labels.legendSigns },
  ];
}
