import { put } from '../../i18n/put.ts';
import type { Section, SummaryItem } from '../../model/report.ts';
import type { Scene } from './scene.ts';
import type { ChapterView } from './view-shape.ts';
import { fill } from './words.ts';

type Summary = Extract<Section, { kind: 'summary' }>;

/** Three columns in a fixed order: what is good, what to follow, what is not known. */
export function summaryView(scene: Scene, section: Summary): NonNullable<ChapterView['summary']> {
  const { labels } = scene;
  const item = ({ message, target }: SummaryItem) => {
    const anchor = scene.anchors.get(target);
    const name = scene.titles.get(target);
    const link = anchor && name ? { text: fill(labels.goTo, { name }), target: anchor } : null;
    return { text: put(message, scene.locale), link };
  };
  const column = (
    kind: string,
    symbol: string,
    title: string,
    empty: string,
    items: readonly SummaryItem[],
  ) => ({
    id: scene.claim(`sammanfattning-${kind}`),
    title,
    symbol,
    kind,
    empty: items.length === 0 ? empty : '',
    items: items.map(item),
  });
  return {
    columns: [
      column('styrkor', '+', labels.strengths, labels.strengthsEmpty, section.strengths),
      column('folja', '→', labels.toFollow, labels.toFollowEmpty, section.toFollow),
      column('luckor', '?', labels.unknown, labels.unknownEmpty, section.unknown),
    ],
  };
}
