import { nearest } from '../diagnostics/nearest.ts';
import { fold } from './fold.ts';

/** Something the workspace knows, by id and by the name people write. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What notes, registers and plans may refer to. */
export interface NoteVocabulary {
  readonly areas: readonly Named[];
  readonly themes: readonly Named[];
  readonly indicators: readonly Named[];
  /** Ids of all notes of the workspace, from `noteId`. */
  readonly notes: readonly string[];
  /** Actors, organisers and places: two capitalised words of these are no person. */
  readonly knownNames: readonly string[];
  /** ISO date of the edition; what is past it is overdue. */
  readonly today: string;
}

export type Resolved =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'unknown'; readonly suggestion: string | undefined };

/** Finds what is meant by an id or a name, however it is spelt; otherwise the nearest known id. */
export function resolveName(typed: string, known: readonly Named[]): Resolved {
  const exact = known.find((one) => one.id === typed);
  if (exact) return { kind: 'known', id: exact.id };
  const folded = fold(typed);
  const found =
    known.find((one) => fold(one.id) === folded) ?? known.find((one) => fold(one.name) === folded);
  if (found) return { kind: 'known', id: found.id };
  const words = known.flatMap((one) => [one.id, one.name]);
  const suggestion = nearest(typed, words);
  return { kind: 'unknown', suggestion };
}

/**
 * Id of the note in a file: its path under `anteckningar/` as a slug, so that two folders may hold
 * a note of the same name.
 */
export function noteId(path: string): string {
  return fold(path.replace(/^.*?anteckningar\//, '').replace(/\.md$/i, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A note named by its id, its path, or its file name alone where only one file has it. */
export function resolveNote(typed: string, notes: readonly string[]): Resolved {
  const wanted = noteId(typed);
  if (notes.includes(wanted)) return { kind: 'known', id: wanted };
  const [only, ...others] = notes.filter((id) => id.endsWith(`-${wanted}`));
  if (only !== undefined && others.length === 0) return { kind: 'known', id: only };
  return { kind: 'unknown', suggestion: nearest(wanted, notes) };
}
