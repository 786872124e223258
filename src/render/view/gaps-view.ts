import { put } from '../../i18n/put.ts';
import type { Gap } from '../../model/report.ts';
import { nameLanguage, placeOf } from './entry-view.ts';
import type { Scene } from './scene.ts';
import type { GapView } from './view-shape.ts';
import { fill } from './words.ts';

/** What the names under it have in common, so that the same sentence need not stand once for each. */
function reasonOf(scene: Scene, { reason }: Gap): string {
  const { key, params } = reason;
  const { gapsOfArea, gapsOfAge } = scene.labels;
  const edition = scene.report.edition;
  if (key === 'gap.no-figures') return fill(gapsOfArea, { edition, area: scene.areaName });
  if (key === 'gap.other-age')
    return fill(gapsOfAge, { edition, age: String(params['age']).replace('-', '–') });
  return put(reason, scene.locale);
}

/** Indicators without a figure: each is named, under the reason that it shares with others. */
export function gapViews(scene: Scene, gaps: readonly Gap[]): readonly GapView[] {
  const groups = new Map<string, GapView['items'][number][]>();
  for (const gap of gaps) {
    const reason = reasonOf(scene, gap);
    const items = groups.get(reason) ?? [];
    groups.set(reason, items);
    const { id, name } = gap.indicator;
    items.push({ id: placeOf(scene, id), name, language: nameLanguage(scene, gap.indicator) });
  }
  return [...groups].map(([reason, items]) => ({ reason, items }));
}
