import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Note } from '../model/note.ts';

/** One note speaking for or against another note or an indicator. Printed at both ends. */
export interface NoteLink {
  /** Note id. */
  readonly from: string;
  /** Note id or indicator id. */
  readonly to: string;
  readonly target: 'note' | 'indicator';
  readonly relation: 'confirms' | 'contradicts';
}

export interface LinkedNotes {
  readonly links: readonly NoteLink[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Fewest persons behind the residents' view of a theme in an area. */
export const fewestContributors = 3;

/**
 * What can only be seen over all notes together: who confirms or contradicts whom, ids used twice,
 * notes without a source, areas where only difficulties are noted, themes with too few voices.
 */
export function linkNotes(
  notes: readonly Note[],
  /** Whether a note of the one area speaks of the other too: a part of it, or what it is part of. */
  overlaps: (area: string, other: string) => boolean = (area, other) => area === other,
): LinkedNotes {
  const ids = new Set(notes.map((note) => note.id));
  const links = notes.flatMap((note) => [
    ...note.confirms.map((to) => link(note, to, 'confirms', ids)),
    ...note.contradicts.map((to) => link(note, to, 'contradicts', ids)),
  ]);
  const diagnostics = [
    ...findDuplicates(notes),
    ...notes
      .filter((note) => note.source === '')
      .map(
        (note): Diagnostic => ({
          code: 'note-without-source',
          severity: 'warning',
          file: note.file,
          field: 'kalla',
        }),
      ),
    ...findOnlyDifficulties(notes, overlaps),
    ...findFewContributors(notes),
  ];
  return { links, diagnostics };
}

/** The links a reader meets at a note or an indicator, in either direction. */
export function linksAt(id: string, links: readonly NoteLink[]): NoteLink[] {
  return links.filter((one) => one.from === id || one.to === id);
}

function link(note: Note, to: string, relation: NoteLink['relation'], ids: ReadonlySet<string>): NoteLink {
  return { from: note.id, to, target: ids.has(to) ? 'note' : 'indicator', relation };
}

function findDuplicates(notes: readonly Note[]): Diagnostic[] {
  const seen = new Set<string>();
  return notes.flatMap((note) => {
    if (!seen.has(note.id)) {
      seen.add(note.id);
      return [];
    }
    return [{ code: 'duplicate-id', severity: 'error', file: note.file, found: note.id } as const];
  });
}

/** Difficulties alone give a picture nobody who lives there would recognise. */
function findOnlyDifficulties(
  notes: readonly Note[],
  overlaps: (area: string, other: string) => boolean,
): Diagnostic[] {
  const areas = new Set(notes.flatMap((note) => note.areas));
  return [...areas].flatMap((area) => {
    const here = (note: Note): boolean => note.areas.some((other) => overlaps(area, other));
    const kinds = notes.filter(here).map((note) => note.kind);
    const good = kinds.some((kind) => ['possibility', 'resource', 'setting', 'intervention'].includes(kind));
    if (good || !kinds.includes('difficulty')) return [];
    const file = notes.find((note) => note.kind === 'difficulty' && note.areas.includes(area))?.file ?? '';
    return [{ code: 'only-difficulties', severity: 'warning', file, field: 'omraden', found: area } as const];
  });
}

/** Counted over all residents' views of the same theme in the same area. */
function findFewContributors(notes: readonly Note[]): Diagnostic[] {
  const groups = new Map<string, { contributors: number; file: string }>();
  for (const note of notes) {
    if (note.residentView === null || note.residentView.contributors === null) continue;
    for (const area of note.areas) {
      for (const theme of note.themes.length > 0 ? note.themes : ['–']) {
        const key = `${area}, ${theme}`;
        const group = groups.get(key) ?? { contributors: 0, file: note.file };
        groups.set(key, { ...group, contributors: group.contributors + note.residentView.contributors });
      }
    }
  }
  return [...groups]
    .filter(([, group]) => group.contributors < fewestContributors)
    .map(([key, { contributors, file }]) => ({
      code: 'too-few-contributors',
      severity: 'error',
      file,
      field: 'antal',
      found: `${key}: ${contributors}`,
    }));
}
