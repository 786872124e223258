import { drawLegendMark, type MarkKind } from '../../charts/legend-mark.ts';
import { isShown } from '../../model/figure.ts';
import type { Scene } from './scene.ts';
import { fill } from './words.ts';

/** The marks of the charts with their meaning; only what some chart of the report shows. */
export function legendView(scene: Scene): readonly { readonly svg: string; readonly text: string }[] {
  const { labels, report } = scene;
  const entries = report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
  const developments = entries.filter(({ series }) => series.filter(isShown).length > 1);
  const names = { area: scene.areaName, municipality: scene.municipalityName };
  const marked = (kind: MarkKind, text: string, when = true) =>
    when ? [{ svg: drawLegendMark(kind, scene.claim(`tecken-${kind}`)), text }] : [];
  return [
    ...marked('area', fill(labels.legendArea, names)),
    ...marked('benchmark', fill(labels.legendBenchmark, { benchmark: scene.benchmarkName })),
    ...marked(
      'spread',
      labels.legendSpread,
      entries.some(({ spread }) => spread !== null),
    ),
    ...marked('development', fill(labels.legendDevelopment, names), developments.length > 0),
    ...marked(
      'event',
      labels.legendEvent,
      developments.some(({ events, breaks }) => events.length + breaks.length > 0),
    ),
    { svg: '', text: labels.legendSigns },
  ];
}
