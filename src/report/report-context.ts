import type { Actor, Note, NoteKind } from '../model/note.ts';
import type { Entry, Gap } from '../model/report.ts';
import { concerns } from './area-relations.ts';
import { buildEntry } from './build-entry.ts';
import { fillFigures } from './fill-figures.ts';
import { withInventedSources } from './invented-sources.ts';
import { withBacklinks } from './linked-notes.ts';
import type { ReportInput, ReportTheme } from './report-input.ts';
import { place } from './sentences/subject.ts';

export interface ThemeContent {
  readonly theme: ReportTheme;
  readonly entries: readonly Entry[];
  readonly gaps: readonly Gap[];
}

/** What every section builder works from: the input, with entries made and notes picked for the area. */
export interface ReportContext {
  readonly input: ReportInput;
  /** Area with its preposition, and the edition: what most standing sentences name. */
  readonly where: { readonly area: string; readonly preposition: string };
  readonly here: { readonly area: string; readonly preposition: string; readonly edition: string };
  /** Background figures, which stand in the overview. */
  readonly background: ThemeContent;
  /** The other themes in order; those a profile has emptied are gone. */
  readonly themes: readonly ThemeContent[];
  readonly notes: readonly Note[];
  readonly actors: readonly Actor[];
}

const backgroundTheme = 'bakgrund';

export function reportContext(given: ReportInput): ReportContext {
  const input = withInventedSources(withFilledIntroduction(given));
  const { area, areas, profile } = input;
  const concerning = input.notes.filter((note) => concerns(note.areas, area, areas));
  const notes = withBacklinks(concerning).map((note) => fillFigures(note, input));
  const contents = withBackground(input).map((theme) => themeContent(input, theme, notes));
  const where = place(area);
  return {
    input,
    where,
    here: { ...where, edition: input.edition },
    background: contents.find(({ theme }) => theme.id === backgroundTheme) ?? {
      theme: { id: backgroundTheme, title: '', indicators: [] },
      entries: [],
      gaps: [],
    },
    themes: contents.filter(
      ({ theme, entries, gaps }) =>
        theme.id !== backgroundTheme &&
        (profile.indicators === null || entries.length > 0 || gaps.length > 0),
    ),
    notes,
    actors: bySector(input.actors.filter((actor) => concerns(actor.areas, area, areas))),
  };
}

/** Actors of the same sector stand together, sectors and names in Swedish order. */
function bySector(actors: readonly Actor[]): readonly Actor[] {
  // The first collator of a run takes its time.
  if (actors.length < 2) return actors;
  const { compare } = new Intl.Collator('sv');
  return [...actors].sort((a, b) => compare(a.sector, b.sector) || compare(a.name, b.name));
}

function withFilledIntroduction(input: ReportInput): ReportInput {
  const { introduction } = input.profile;
  if (!introduction) return input;
  return { ...input, profile: { ...input.profile, introduction: fillFigures(introduction, input) } };
}

export function notesOfKind(context: ReportContext, ...kinds: readonly NoteKind[]): Note[] {
  return context.notes.filter((note) => kinds.includes(note.kind));
}

/** All entries, the overview's first, in the order of the report. */
export function allEntries(context: ReportContext): Entry[] {
  return [context.background, ...context.themes].flatMap(({ entries }) => entries);
}

export function allGaps(context: ReportContext): Gap[] {
  return [context.background, ...context.themes].flatMap(({ gaps }) => gaps);
}

/** Background indicators need no theme of their own in the configuration to be shown. */
function withBackground(input: ReportInput): readonly ReportTheme[] {
  if (input.themes.some((theme) => theme.id === backgroundTheme)) return input.themes;
  const indicators = [...input.indicators.values()]
    .filter((indicator) => indicator.theme === backgroundTheme)
    .filter((indicator) => input.figures.of(input.area.id, indicator.id).length > 0)
    .map((indicator) => indicator.id);
  return [{ id: backgroundTheme, title: '', indicators }, ...input.themes];
}

function themeContent(input: ReportInput, theme: ReportTheme, notes: readonly Note[]): ThemeContent {
  const { indicators: chosen } = input.profile;
  const items = theme.indicators
    .filter((id) => chosen === null || chosen.includes(id))
    .map((id) => {
      const indicator = input.indicators.get(id);
      if (!indicator) throw new Error(`themeContent: theme ${theme.id} lists unknown indicator ${id}`);
      return buildEntry(input, indicator, notes);
    });
  return {
    theme,
    entries: items.filter((item) => 'figure' in item),
    gaps: items.filter((item) => 'reason' in item),
  };
}
