import { nearest } from '../diagnostics/nearest.ts';
import type { NoteKind } from '../model/note.ts';

/** `typ` as it is typed → kind of note. */
export const noteKindsByType: Readonly<Record<string, NoteKind>> = {
  resurs: 'resource',
  arena: 'setting',
  insats: 'intervention',
  rost: 'resident-view',
  svarighet: 'difficulty',
  mojlighet: 'possibility',
  inledning: 'introduction',
  kommentar: 'comment',
};

const commonKeys = [
  'typ',
  'titel',
  'omraden',
  'teman',
  'indikatorer',
  'kalla',
  'datum',
  'granska_senast',
  'sprak',
  'sektor',
  'bekraftar',
  'motsager',
  'kontakt',
];
const ownKeys: Partial<Record<NoteKind, readonly string[]>> = {
  intervention: ['arrangorer', 'malgrupp', 'form', 'frekvens', 'plats', 'finansiering'],
  'resident-view': ['metod', 'antal', 'samtycke'],
};

/** The few keys of a translation; everything else is taken from the note it translates. */
export const translationKeys = ['oversattning_av', 'sprak', 'titel', 'typ'];

export function keysOf(kind: NoteKind): readonly string[] {
  return [...commonKeys, ...(ownKeys[kind] ?? [])];
}

/** Whether the key is one of another kind of note. */
export function isKeyOfAnotherKind(key: string): boolean {
  return Object.values(ownKeys).some((keys) => keys.includes(key));
}

export function nearestKey(key: string, known: readonly string[]): string | undefined {
  return nearest(key, known);
}

/** An introduction or a comment may be about all areas; every other note says where it belongs. */
export function needsAreas(kind: NoteKind): boolean {
  return kind !== 'introduction' && kind !== 'comment';
}
