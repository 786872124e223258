import type { Locale } from '../../i18n/locale.ts';
import type { Figure } from '../../model/figure.ts';
import type { Entry, Report } from '../../model/report.ts';
import type { Labels } from './labels-sv.ts';
import { labelsOf } from './words.ts';

/** What every part of the view needs: the report, the language, and names by id. */
export interface Scene {
  readonly report: Report;
  readonly locale: Locale;
  readonly labels: Labels;
  readonly areaName: string;
  /** "på Hässleholmen", "in Hässleholmen": the area as a place. */
  readonly place: string;
  readonly benchmarkName: string;
  readonly municipalityName: string;
  /** Names of areas that the report speaks of, by id. */
  readonly areaNames: ReadonlyMap<string, string>;
  /** Titles of indicators and notes, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Sentences of goals, by id. */
  readonly goals: ReadonlyMap<string, string>;
  /** Titles of themes, by id. */
  readonly themes: ReadonlyMap<string, string>;
  /** A page-unique id: the wish itself, or the wish with a number behind it. */
  readonly claim: (wish: string) => string;
  /** Page ids of indicators and notes, by their own ids; what stands twice is pointed at where it stands first. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Indicators and notes that have been given their place. */
  readonly placed: Set<string>;
}

/** The same report gives the same ids: they depend on nothing but the order of the parts. */
function idRegister(): (wish: string) => string {
  const taken = new Map<string, number>();
  return (wish) => {
    const id =
      wish
        .normalize('NFD')
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'del';
    const used = taken.get(id) ?? 0;
    taken.set(id, used + 1);
    return used === 0 ? id : `${id}--${used + 1}`;
  };
}

function entriesOf(report: Report): readonly Entry[] {
  return report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
}

function areaNamesOf(report: Report): ReadonlyMap<string, string> {
  const known = [report.area, ...report.ancestors, report.municipality];
  const names = new Map(known.map((area) => [area.id, area.name]));
  for (const section of report.sections) {
    if (section.kind === 'goals') for (const area of section.areas ?? []) names.set(area.id, area.name);
    if (section.kind !== 'overview') continue;
    for (const part of section.parts) names.set(part.id, part.name);
    for (const shape of section.map?.shapes ?? []) names.set(shape.area, shape.name);
  }
  return names;
}

export function makeScene(
  report: Report,
  locale: Locale,
  themeTitle: (section: Report['sections'][number]) => string,
): Scene {
  const titles = new Map<string, string>();
  const themes = new Map<string, string>();
  const goals = new Map<string, string>();
  const notesSeen = new Set<string>();
  for (const entry of entriesOf(report)) titles.set(entry.indicator.id, entry.indicator.name);
  for (const section of report.sections) {
    if (section.kind === 'goals') for (const { goal } of section.goals) goals.set(goal.id, goal.sentence);
    if (section.kind === 'theme') themes.set(section.theme, themeTitle(section));
    if ('gaps' in section) for (const gap of section.gaps) titles.set(gap.indicator.id, gap.indicator.name);
    const notes = [
      'notes' in section ? section.notes : [],
      section.kind === 'resources'
        ? [...section.resources, ...section.settings, ...section.possibilities, ...section.difficulties]
        : [],
      section.kind === 'interventions' ? section.interventions : [],
      'comments' in section ? section.comments : [],
      'entries' in section ? section.entries.flatMap((entry) => entry.comments) : [],
    ].flat();
    for (const note of notes) {
      titles.set(note.id, note.title);
      notesSeen.add(note.id);
    }
  }
  const claim = idRegister();
  const anchors = new Map<string, string>();
  for (const id of titles.keys())
    anchors.set(id, claim(`${notesSeen.has(id) ? 'anteckning' : 'uppgift'}-${id}`));
  const areaNames = areaNamesOf(report);
  const benchmarkName = areaNames.get(report.benchmark.area) ?? report.municipality.name;
  return {
    report,
    locale,
    labels: labelsOf(locale),
    areaName: report.area.name,
    place: placeWords(report.area, locale),
    benchmarkName,
    municipalityName: report.municipality.name,
    areaNames,
    titles,
    goals,
    themes,
    claim,
    anchors,
    placed: new Set(),
  };
}

/** English has one preposition for all areas; a municipality or a country in Swedish may lack its own. */
function placeWords({ name, preposition }: Report['area'], locale: Locale): string {
  return `${locale === 'sv' ? (preposition ?? 'i') : 'in'} ${name}`;
}

/** Name of the area that a figure is about. */
export function figureArea(scene: Scene, figure: Figure): string {
  return scene.areaNames.get(figure.area) ?? figure.area;
}
