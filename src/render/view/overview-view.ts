import { drawAreaMap } from '../../charts/area-map.ts';
import { drawPyramid } from '../../charts/population-pyramid.ts';
import { unitBeside } from '../../i18n/format.ts';
import { formatCell, formatNumber } from '../../i18n/numbers.ts';
import { put, say } from '../../i18n/put.ts';
import { type Figure, isShown } from '../../model/figure.ts';
import type { Section } from '../../model/report.ts';
import { entryViews } from './entry-view.ts';
import { ageWords, figureWords, hiddenWords, sexWords, sourceLine } from './figure-words.ts';
import { gapViews, isBare } from './gaps-view.ts';
import { noteView } from './note-view.ts';
import type { Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView } from './view-shape.ts';
import { fill } from './words.ts';

type Overview = Extract<Section, { kind: 'overview' }>;
type Pyramid = NonNullable<Overview['pyramid']>;
type OverviewView = NonNullable<ChapterView['overview']>;

/** Per cent of everyone that is shown, for one age and sex; shares come as they are. */
function shareIn(figures: readonly Figure[]): (age: string, sex: 'women' | 'men') => Figure | number | null {
  const halves = figures.filter((figure) => figure.sex !== 'total' && figure.age !== 'total');
  const sum = halves.filter(isShown).reduce((total, figure) => total + figure.value, 0);
  return (age, sex) => {
    const figure = halves.find((candidate) => candidate.age === age && candidate.sex === sex);
    if (figure === undefined) return null;
    if (!isShown(figure)) return figure;
    return figure.measure === 'count' ? (sum > 0 ? (figure.value / sum) * 100 : 0) : figure.value;
  };
}

const numeric = (share: Figure | number | null): number | null => (typeof share === 'number' ? share : null);

/** "pojkar 5–9 år", inside a sentence. */
function groupName(scene: Scene, sex: 'women' | 'men', age: string): string {
  return `${sexWords(scene, sex, age).toLowerCase()} ${ageWords(scene, age)}`;
}

function pyramidView(scene: Scene, pyramid: Pyramid): OverviewView['pyramid'] {
  const { labels, areaName, municipalityName } = scene;
  const own = shareIn(pyramid.area);
  const reference = shareIn(pyramid.benchmark);
  const percent = (value: number) => `${formatNumber(value, 1, scene.locale)}`;
  const words = (share: Figure | number | null) => {
    if (typeof share === 'number') return { text: percent(share) };
    return { text: share !== null && !isShown(share) ? hiddenWords(scene, share) : '' };
  };
  const ages = pyramid.ages.map((age) => age.replace('-', '–'));
  const largest = pyramid.ages
    .flatMap((age) =>
      (['women', 'men'] as const).map((sex) => ({
        text: groupName(scene, sex, age),
        share: numeric(own(age, sex)) ?? -1,
      })),
    )
    .reduce((most, group) => (group.share > most.share ? group : most), { text: '', share: -1 });
  const title = fill(labels.pyramidTitle, {
    period: pyramid.period,
    place: scene.place,
    largest: `${largest.text}, ${percent(Math.max(0, largest.share))}\u00a0${labels.percent}`,
  });
  const id = scene.claim('befolkning');
  const svg = drawPyramid({
    id,
    title,
    bars: pyramid.ages.map((age, index) => ({
      age: ages[index] ?? age,
      women: numeric(own(age, 'women')),
      men: numeric(own(age, 'men')),
      benchmarkWomen: numeric(reference(age, 'women')),
      benchmarkMen: numeric(reference(age, 'men')),
    })),
    womenLabel: say(scene.locale, 'sex.women'),
    menLabel: say(scene.locale, 'sex.men'),
    hiddenSign: '–',
    format: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1, scene.locale),
  });
  const table = makeTable(scene, {
    id: `${id}-tabell`,
    caption: fill(labels.pyramidCaption, { period: pyramid.period }),
    corner: labels.ages,
    columns: [areaName, municipalityName].flatMap((area) => [
      { text: fill(labels.womenIn, { area }), numeric: true },
      { text: fill(labels.menIn, { area }), numeric: true },
    ]),
    rows: pyramid.ages.map((age, index) => ({
      header: ages[index] ?? age,
      cells: [own, reference].flatMap((share) => [words(share(age, 'women')), words(share(age, 'men'))]),
    })),
  });
  return {
    heading: labels.pyramidHeading,
    subtitle: fill(labels.pyramidSubtitle, { period: pyramid.period }),
    svg,
    legend: fill(labels.pyramidLegend, { area: areaName, benchmark: municipalityName }),
    source: sourceLine(scene, sourceName(scene, pyramid.source)),
    table,
  };
}

function sourceName(scene: Scene, id: string): string {
  return scene.report.sources.find((source) => source.id === id)?.name ?? id;
}

/** What the map says in words: the area and the areas next to it. */
export function mapTitle(scene: Scene, map: NonNullable<Overview['map']>): string {
  const neighbours = [...new Set(map.shapes.filter((shape) => !shape.own).map((shape) => shape.name))];
  if (neighbours.length === 0) return fill(scene.labels.mapTitleAlone, { area: scene.areaName });
  return fill(scene.labels.mapTitle, { area: scene.areaName, neighbours: neighbours.join(', ') });
}

function mapView(scene: Scene, map: NonNullable<Overview['map']>): OverviewView['map'] {
  const { labels, areaName } = scene;
  const { vintage } = scene.report.area;
  const id = scene.claim('karta');
  return {
    heading: labels.mapHeading,
    subtitle: [
      fill(labels.mapSubtitle, { area: areaName }),
      ...(vintage === null ? [] : [fill(labels.mapVintage, { vintage })]),
    ].join(', '),
    svg: drawAreaMap({ id, title: mapTitle(scene, map), shapes: map.shapes, named: true }),
    source: sourceLine(scene, sourceName(scene, map.source)),
    table: makeTable(scene, {
      id: `${id}-tabell`,
      caption: labels.mapCaption,
      corner: labels.tableArea,
      columns: [{ text: labels.mapRole, numeric: false }],
      rows: map.shapes
        .filter((shape, index) => map.shapes.findIndex((one) => one.name === shape.name) === index)
        .map((shape) => ({
          header: shape.name,
          cells: [{ text: shape.own ? labels.mapOwn : labels.mapNeighbour }],
        })),
    }),
  };
}

/** "Borås 23,2 %", where the fact stands among the indicators with what it is compared with; a number of people is not. */
function benchmarkWords(scene: Scene, { entries }: Overview, fact: Figure): string {
  const isSame = ({ figure }: Overview['entries'][number]) =>
    figure.indicator === fact.indicator && figure.period === fact.period;
  const entry = entries.find(isSame);
  const benchmark = entry?.benchmarks[0];
  if (entry === undefined || entry.indicator.measure === 'count') return '';
  if (benchmark === undefined || !isShown(benchmark.figure)) return '';
  return `${put(benchmark.label, scene.locale)} ${figureWords(scene, benchmark.figure, entry.indicator)}`;
}

export function factViews(scene: Scene, section: Overview): OverviewView['facts'] {
  return section.facts.map(({ label, figure, unit }) => {
    const words = put(label, scene.locale);
    if (!isShown(figure))
      return { label: words, value: hiddenWords(scene, figure), unit: '', benchmark: '', withheld: true };
    const { value, measure } = figure;
    return {
      label: words,
      benchmark: benchmarkWords(scene, section, figure),
      value: formatCell(value, measure, unit, scene.locale),
      unit: measure === 'count' ? '' : unitBeside(unit, scene.locale),
      withheld: false,
    };
  });
}

/** "Källa: SCB; Valmyndigheten": where the key figures come from, each source once. */
export function factSources(scene: Scene, { facts, entries }: Overview, shown: number): string {
  const sourceOf = new Map(entries.map(({ indicator }) => [indicator.id, indicator.source]));
  const sources = new Set(facts.slice(0, shown).map(({ figure }) => sourceOf.get(figure.indicator) ?? ''));
  return sources.size === 0 ? '' : sourceLine(scene, [...sources].filter((name) => name !== '').join('; '));
}

export function overviewView(scene: Scene, section: Overview): OverviewView {
  return {
    notes: section.notes.map((note) => noteView(scene, note, 3)),
    facts: factViews(scene, section),
    factSources: factSources(scene, section, section.facts.length),
    pyramid: section.pyramid ? pyramidView(scene, section.pyramid) : null,
    map: section.map ? mapView(scene, section.map) : null,
    delimitation: section.delimitation.map((message) => put(message, scene.locale)),
    codes: section.codes.join(', '),
    parts: section.parts.map((part) => part.name),
    entries: entryViews(
      scene,
      section.entries.filter((entry) => !isBare(entry)),
      3,
    ),
    gaps: gapViews(scene, section.entries, section.gaps),
  };
}
