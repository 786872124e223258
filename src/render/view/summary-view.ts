import { put } from '../../i18n/put.ts';
import type { Message } from '../../model/message.ts';
import type { Section, SummaryItem } from '../../model/report.ts';
import { ageWords, sourceLine } from './figure-words.ts';
import type { Scene } from './scene.ts';
import type { ChapterView } from './view-shape.ts';
import { fill } from './words.ts';

type Summary = Extract<Section, { kind: 'summary' }>;

type ItemView = NonNullable<ChapterView['summary']>['columns'][number]['items'][number];

/** Each sentence with the name of what it is about as a link to where that stands. */
function itemView(scene: Scene, { message, target }: SummaryItem): ItemView {
  const text = put(message, scene.locale);
  const anchor = scene.anchors.get(target);
  const name = scene.titles.get(target) ?? '';
  const at = text.indexOf(name);
  const source = sourceOf(scene, message);
  if (anchor === undefined || name === '' || at < 0) return { text, link: null, after: '', source };
  const after = text.slice(at + name.length);
  return { text: text.slice(0, at), link: { text: name, target: anchor }, after, source };
}

/** "Gäller 18 år och äldre. Källa: Valmyndigheten."; reports of earlier versions do not say it here. */
function sourceOf(scene: Scene, { params }: Message): string {
  const { source, age } = params;
  if (typeof source !== 'string') return '';
  const group = ageWords(scene, String(age ?? ''));
  const told = `${sourceLine(scene, source)}.`;
  return group === '' ? told : `${fill(scene.labels.aboutAge, { age: group })} ${told}`;
}

const isTheme = ({ message }: SummaryItem) => message.key === 'title.theme';

/** The themes nothing is shown of follow the line that says so, and stand on it. */
function itemViews(scene: Scene, items: readonly SummaryItem[]): readonly ItemView[] {
  const themes = items.filter(isTheme).map(({ message }) => put(message, scene.locale));
  return items
    .filter((item) => !isTheme(item))
    .map((item) => {
      const view = itemView(scene, item);
      if (item.message.key !== 'summary.themes-unknown') return view;
      return { ...view, text: `${view.text} ${themes.join('; ')}.` };
    });
}

/** Three columns in a fixed order: what is good, what to follow, what is not known. */
export function summaryView(scene: Scene, section: Summary): NonNullable<ChapterView['summary']> {
  const { labels } = scene;
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
    items: itemViews(scene, items),
  });
  return {
    columns: [
      column('styrkor', '+', labels.strengths, labels.strengthsEmpty, section.strengths),
      column('folja', '→', labels.toFollow, labels.toFollowEmpty, section.toFollow),
      column('luckor', '?', labels.unknown, labels.unknownEmpty, section.unknown),
    ],
  };
}
