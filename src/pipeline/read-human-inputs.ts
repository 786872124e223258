import type { Hierarchy } from '../dataset/hierarchy.ts';
import { readRows } from '../dataset/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Action, Goal, GoalResult } from '../model/goal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Actor, Event, Note } from '../model/note.ts';
import { linkNotes, type NoteLink } from '../notes/link-notes.ts';
import { noteText } from '../notes/note-text.ts';
import { readActionPlan } from '../notes/read-action-plan.ts';
import { readActors } from '../notes/read-actors.ts';
import { readEvents } from '../notes/read-events.ts';
import { readGoals } from '../notes/read-goals.ts';
import { readOutcomes } from '../notes/read-outcomes.ts';
import type { NoteTranslation } from '../notes/read-translation.ts';
import type { RegisterFile } from '../notes/register-row.ts';
import { markOlderThanFigures } from '../notes/stale-notes.ts';
import { type NoteVocabulary, noteId } from '../notes/vocabulary.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { readProfileIntroductions } from './profile-introductions.ts';
import { readTable } from './read-table.ts';
import { findUnusedNotes } from './unused-notes.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** What people have written: notes, actors, events, goals and plan. */
export interface HumanInputs {
  readonly notes: readonly Note[];
  readonly translations: readonly NoteTranslation[];
  readonly links: readonly NoteLink[];
  readonly actors: readonly Actor[];
  readonly events: readonly Event[];
  readonly goals: readonly Goal[];
  readonly results: readonly GoalResult[];
  readonly plan: readonly Action[];
  /** By profile id. */
  readonly profileIntroductions: ReadonlyMap<string, Note>;
}

/** The columns of each register. */
export const registers = {
  'aktorer.csv': ['id', 'namn', 'typ', 'sektor', 'omraden', 'teman', 'roll', 'bidrar_med', 'webb'],
  'handelser.csv': ['id', 'namn', 'fran', 'till', 'omraden', 'indikatorer', 'text', 'bryter'],
  'mal.csv': [
    ...['id', 'insats', 'omraden', 'mening', 'typ', 'enhet', 'utgangsvarde', 'utgangsperiod'],
    ...['malvarde', 'malperiod', 'sektor', 'indikator'],
  ],
  'utfall.csv': ['mal', 'period', 'omrade', 'taljare', 'namnare', 'varde', 'enhet', 'bedomning', 'kommentar'],
  'handlingsplan.csv': [
    ...['id', 'omrade', 'problem', 'mal', 'atgard', 'ansvarig', 'niva', 'indikatorer', 'startar'],
    ...['klart_senast', 'granskas', 'status', 'kommentar'],
  ],
} as const;

/** Reads notes and registers; their problems are added to `diagnostics`. */
export async function readHumanInputs(
  workspace: Workspace,
  files: WorkspaceFiles,
  hierarchy: Hierarchy,
  indicators: ReadonlyMap<string, Indicator>,
  /** Indicator id → its newest period. */
  newestPeriods: ReadonlyMap<string, string>,
  diagnostics: Diagnostic[],
): Promise<HumanInputs> {
  const register = async (file: keyof typeof registers): Promise<RegisterFile> => {
    const table = await readTable(files, file, diagnostics);
    if (!table) return { file, rows: [] };
    const { rows, diagnostics: problems } = readRows(table, registers[file], [idColumn(file)]);
    diagnostics.push(...problems);
    return { file, rows };
  };
  const keep = <T>(reading: { readonly items: T[]; readonly diagnostics: readonly Diagnostic[] }): T[] => {
    diagnostics.push(...reading.diagnostics);
    return reading.items;
  };
  const actorRows = await register('aktorer.csv');
  const vocabulary: NoteVocabulary = {
    areas: hierarchy.areas.map(({ id, name }) => ({ id, name })),
    themes: workspace.config.themes.map(({ id, name }) => ({ id, name })),
    indicators: [...indicators.values()].map(({ id, name }) => ({ id, name })),
    notes: workspace.notes.map((path) => noteId(path)),
    knownNames: actorRows.rows.flatMap((row) => row.fields['namn'] ?? []),
    today: workspace.config.date,
  };
  const actors = keep(readActors(actorRows, vocabulary));
  const events = keep(readEvents(await register('handelser.csv'), vocabulary));
  const goals = keep(readGoals(await register('mal.csv'), vocabulary));
  const results = keep(readOutcomes(await register('utfall.csv'), goals, vocabulary));
  const plan = keep(readActionPlan(await register('handlingsplan.csv'), vocabulary));
  const notes: Note[] = [];
  const areasLines = new Map<Note, number>();
  const translations: NoteTranslation[] = [];
  // Markdown and its sanitiser are the heaviest thing read here: only where there is a note.
  const readNote = workspace.notes.length > 0 ? (await import('../notes/read-note.ts')).readNote : null;
  for (const path of workspace.notes) {
    if (!readNote) break;
    const { text, diagnostics: odd } = noteText(await files.read(path), path);
    diagnostics.push(...odd);
    const reading = readNote(path, text, vocabulary);
    diagnostics.push(...reading.diagnostics);
    if (reading.note) {
      notes.push(reading.note);
      areasLines.set(reading.note, reading.areasLine);
    }
    if (reading.translation) translations.push(reading.translation);
  }
  const overlaps = (area: string, other: string): boolean => {
    const members = new Set(hierarchy.members.get(area));
    return (hierarchy.members.get(other) ?? []).some((member) => members.has(member));
  };
  const linked = linkNotes(notes, overlaps);
  const unused = findUnusedNotes(notes, hierarchy.areas, (note) => areasLines.get(note) ?? 1);
  diagnostics.push(...linked.diagnostics, ...unused);
  const marked = markOlderThanFigures(notes, newestPeriods);
  diagnostics.push(...marked.diagnostics);
  const introductions = await readProfileIntroductions(workspace.config, vocabulary);
  diagnostics.push(...introductions.diagnostics);
  const registered = { actors, events, goals, results, plan };
  return {
    notes: marked.notes,
    translations,
    links: linked.links,
    ...registered,
    profileIntroductions: introductions.notes,
  };
}

/** Outcomes have no id of their own: they are known by their goal. */
function idColumn(file: keyof typeof registers): string {
  return file === 'utfall.csv' ? 'mal' : 'id';
}
