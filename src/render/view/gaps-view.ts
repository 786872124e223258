import { put, say } from '../../i18n/put.ts';
import { type Figure, type HiddenFigure, isShown } from '../../model/figure.ts';
import type { Entry, Gap } from '../../model/report.ts';
import { dataLanguage, nameLanguage, placeOf, sourceWords, valuesOf } from './entry-view.ts';
import { figureWords, unitWords } from './figure-words.ts';
import { nameParts } from './name-parts.ts';
import { figureArea, type Scene } from './scene.ts';
import type { GapView } from './view-shape.ts';
import { fill } from './words.ts';

type Item = GapView['items'][number];

const anyShown = (figures: readonly Figure[]): boolean => figures.some(isShown);

/** An indicator of which an entry could only say why it has no value: a line among those with the same reason is enough. */
export function isBare(entry: Entry): boolean {
  if (isShown(entry.figure) || entry.sentences.length > 1) return false;
  if (entry.comments.length > 0 || entry.related.length > 0) return false;
  return !anyShown([...entry.series, ...entry.bySex, ...entry.byAge]);
}

/** What the names under it have in common, so that the same sentence need not stand once for each. */
function gapReason(scene: Scene, { reason }: Gap): string {
  const { key, params } = reason;
  const { gapsOfArea, gapsOfAge } = scene.labels;
  const edition = scene.report.edition;
  if (key === 'gap.no-figures') return fill(gapsOfArea, { edition, area: scene.areaName });
  if (key === 'gap.other-age')
    return fill(gapsOfAge, { edition, age: String(params['age']).replace('-', '–') });
  return put(reason, scene.locale);
}

function hiddenReason(scene: Scene, { reason }: HiddenFigure): string {
  const { labels, areaName: area, place } = scene;
  const words = {
    disclosure: labels.hiddenDisclosure,
    'suppressed-at-source': labels.hiddenAtSource,
    'no-data': labels.gapsOfArea,
    'not-available': labels.hiddenNotAvailable,
    'parts-incomplete': labels.hiddenPartsIncomplete,
    'not-combinable': labels.hiddenNotCombinable,
    'zero-denominator': labels.hiddenNobody,
    'statistic-not-given': labels.hiddenUncertain,
    'cannot-occur': labels.hiddenCannotOccur,
  }[reason];
  return fill(words, { edition: scene.report.edition, area, place });
}

/** "2024 · procent · Borås 15,0 %": what the missing value stands for, and what is known beside it. */
function besides(scene: Scene, entry: Entry): string {
  const { figure, indicator, parts } = entry;
  const known = [
    ...(anyShown(parts)
      ? parts.map((part) => `${figureArea(scene, part)} ${figureWords(scene, part, indicator)}`)
      : []),
    ...valuesOf(scene, entry)
      .filter(({ withheld }) => !withheld)
      .map(({ label, value }) => `${label} ${value}`),
  ];
  const period = say(scene.locale, 'ui.period', { period: figure.period });
  return [period, unitWords(scene, indicator), ...known].join(' · ');
}

function entryItem(scene: Scene, entry: Entry): Item {
  const { indicator } = entry;
  return {
    id: placeOf(scene, indicator.id),
    name: indicator.name,
    nameParts: nameParts(indicator.name),
    language: nameLanguage(scene, indicator),
    besides: besides(scene, entry),
    ...sourceWords(scene, indicator),
  };
}

function gapItem(scene: Scene, { indicator }: Gap): Item {
  return {
    id: placeOf(scene, indicator.id),
    name: indicator.name,
    nameParts: nameParts(indicator.name),
    language: nameLanguage(scene, indicator),
    besides: '',
    sourceStart: '',
    sourceLine: '',
    sourceLanguage: dataLanguage(scene),
  };
}

/** Indicators with nothing to show: each is named, under the reason that it shares with others. */
export function gapViews(scene: Scene, entries: readonly Entry[], gaps: readonly Gap[]): readonly GapView[] {
  const groups = new Map<string, Item[]>();
  const add = (reason: string, item: Item) => groups.set(reason, [...(groups.get(reason) ?? []), item]);
  for (const entry of entries) {
    const { figure } = entry;
    if (!isShown(figure) && isBare(entry)) add(hiddenReason(scene, figure), entryItem(scene, entry));
  }
  for (const gap of gaps) add(gapReason(scene, gap), gapItem(scene, gap));
  return [...groups].map(([reason, items]) => ({ reason, items }));
}
