import { put, say } from '../../i18n/put.ts';
import { sectorIn } from '../../i18n/sector.ts';
import { type Figure, isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Entry } from '../../model/report.ts';
import { comparisonChart, splitCharts, trendChart } from './entry-charts.ts';
import { entryTables, outcomeWords } from './entry-tables.ts';
import {
  ageOf,
  ageWords,
  basisWords,
  figureWords,
  hiddenWords,
  intervalWords,
  sexWords,
  sourceLine,
  unitWords,
} from './figure-words.ts';
import { nameParts } from './name-parts.ts';
import { noteView } from './note-view.ts';
import { figureArea, type Scene } from './scene.ts';
import type { EntryView } from './view-shape.ts';
import { fill } from './words.ts';

/** The workspace is written in Swedish: its names and definitions say so on a page in another language. */
export function dataLanguage(scene: Scene): string {
  return scene.locale === 'sv' ? '' : 'sv';
}

/** A translated name is in the page's own language. */
export function nameLanguage(scene: Scene, { nameEn }: Indicator): string {
  return nameEn === undefined ? dataLanguage(scene) : '';
}

/** Where an indicator stands: the anchor that others point at, the first time. */
export function placeOf(scene: Scene, id: string): string {
  const known = scene.anchors.get(id);
  if (known === undefined || scene.placed.has(id)) return scene.claim(`uppgift-${id}`);
  scene.placed.add(id);
  return known;
}

/** "2022 · procent · 18 år och äldre · 2 414 av 4 512": what the number stands for. */
function subtitleOf(scene: Scene, figure: Figure, indicator: Indicator): string {
  const age = ageWords(scene, ageOf(figure, indicator));
  const sex = sexWords(scene, figure.sex, ageOf(figure, indicator));
  const basis = isShown(figure) ? basisWords(scene, figure, indicator) : '';
  const period = say(scene.locale, 'ui.period', { period: figure.period });
  const words = [period, unitWords(scene, indicator), sex, age, basis];
  return words.filter((part) => part !== '').join(' · ');
}

/** The area's value and that of what it is compared with, in words. */
export function valuesOf(scene: Scene, entry: Entry): EntryView['values'] {
  const { indicator } = entry;
  const cell = (label: string, figure: Figure, main: boolean) => ({
    label,
    value: figureWords(scene, figure, indicator),
    interval:
      isShown(figure) && figure.interval.kind === 'interval' && main
        ? intervalWords(scene, figure, indicator)
        : '',
    main,
    withheld: !isShown(figure),
  });
  const benchmark = entry.benchmarks[0];
  return [
    cell(scene.areaName, entry.figure, true),
    ...(benchmark ? [cell(put(benchmark.label, scene.locale), benchmark.figure, false)] : []),
  ];
}

function outcomeOf(scene: Scene, entry: Entry): EntryView['outcome'] {
  if (!isShown(entry.figure)) return { symbol: '–', words: scene.labels.missingOutcome, kind: 'none' };
  const benchmark = entry.benchmarks[0];
  if (benchmark === undefined) return null;
  const { comparison } = benchmark;
  if (comparison.status === 'cannot-be-judged' && comparison.reason === 'count') return null;
  const kind = comparison.status === 'judged' ? comparison.outcome : 'none';
  return { ...outcomeWords(scene, comparison), kind };
}

/** "Delarnas värden: Väst 160,0; Öst 206,0." where the whole has none and could not be worked out from them. */
function partsWords(scene: Scene, { figure, indicator, parts }: Entry): string {
  if (isShown(figure) || figure.reason !== 'not-combinable' || !parts.some(isShown)) return '';
  const values = parts.map((part) => `${figureArea(scene, part)} ${figureWords(scene, part, indicator)}`);
  return fill(scene.labels.partsValues, { values: values.join('; ') });
}

function relatedWords(scene: Scene, title: string, relation: Entry['related'][number]['relation']): string {
  if (relation === 'about') return title;
  const { relatedConfirms, relatedContradicts } = scene.labels;
  return fill(relation === 'confirms' ? relatedConfirms : relatedContradicts, { title });
}

/** Indicators that follow each other. A comment on several of them is printed at the last; the others point at it. */
export function entryViews(scene: Scene, entries: readonly Entry[], level: number): readonly EntryView[] {
  return entries.map((entry, index) => {
    const later = entries.slice(index + 1).flatMap(({ comments }) => comments.map(({ id }) => id));
    return entryView(scene, entry, level, new Set(later));
  });
}

/** One indicator: what the reader sees in the row, and its twins as tables. `level` is that of its heading. */
function entryView(scene: Scene, entry: Entry, level: number, later: ReadonlySet<string>): EntryView {
  const { indicator, figure } = entry;
  const id = placeOf(scene, indicator.id);
  const sentences = entry.sentences.map((sentence) => put(sentence, scene.locale));
  const values = valuesOf(scene, entry);
  const spoken = sentences.length > 0 ? sentences : values.map((value) => `${value.label}: ${value.value}.`);
  const title = `${indicator.name}. ${spoken.join(' ')}`;
  const comparison = comparisonChart(scene, entry, id, title);
  const trend = trendChart(scene, entry, id);
  const events = trend === null ? [] : entry.events.filter((event) => !event.breaks);
  const here = ({ id }: { readonly id: string }) => !scene.placed.has(id) && !later.has(id);
  const comments = entry.comments.filter(here);
  const elsewhere = entry.comments
    .filter((note) => !here(note))
    .map(({ id: note, title }) => ({ id: note, title, relation: 'about' as const }));
  return {
    id,
    level: String(level),
    name: indicator.name,
    nameParts: nameParts(indicator.name),
    nameLanguage: nameLanguage(scene, indicator),
    language: dataLanguage(scene),
    subtitle: subtitleOf(scene, figure, indicator),
    shown: isShown(figure),
    hidden: isShown(figure) ? '' : hiddenWords(scene, figure),
    hiddenSign: '–',
    values,
    outcome: outcomeOf(scene, entry),
    drawn: comparison !== null || trend !== null,
    comparison,
    trend,
    splits: splitCharts(scene, entry, id),
    events: events.map((event, index) => ({
      mark: String(index + 1),
      text: `${event.name}, ${event.from.slice(0, 4)}`,
    })),
    sentences,
    ...sourceWords(scene, indicator),
    definition: indicator.definition,
    tableLabel: `${scene.labels.tableTwin}: ${indicator.name}`,
    parts: partsWords(scene, entry),
    tables: entryTables(scene, entry, id),
    ...keeperWords(scene, indicator),
    related: [...entry.related, ...elsewhere].flatMap(({ id: note, title, relation }) => {
      const target = scene.anchors.get(note);
      return target === undefined ? [] : [{ text: relatedWords(scene, title, relation), target }];
    }),
    comments: comments.map((note) => noteView(scene, note, Math.min(6, level + 1))),
  };
}

/** Sector and owner, in one language: an owner is named in the workspace's. */
function keeperWords(scene: Scene, { sector, owner }: Indicator) {
  const own = owner === '' ? sectorIn(sector, scene.locale) : null;
  const keeper = own ?? [sector, owner].filter((part) => part !== '').join(', ');
  // A sector without an owner is where the figure belongs; nobody has said who gives it.
  const keeperLabel = owner === '' ? scene.labels.keeperSector : scene.labels.keeper;
  return { keeper, keeperLabel, keeperLanguage: own === null ? dataLanguage(scene) : '' };
}

/** The line of an indicator begins "Källa:" in every workspace; a page in another language has its own word there. */
export function sourceWords(scene: Scene, { source, sourceLine: own }: Indicator) {
  const told = /^Källa: */.exec(own);
  if (own === '') return { sourceStart: '', sourceLine: sourceLine(scene, source), sourceLanguage: '' };
  const isOther = scene.locale !== 'sv' && told !== null;
  return {
    sourceStart: isOther ? fill(scene.labels.source, { source: '' }) : '',
    sourceLine: isOther ? own.slice(told[0].length) : own,
    sourceLanguage: dataLanguage(scene),
  };
}
