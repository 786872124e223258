import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Note, NoteKind } from '../model/note.ts';
import { fold } from './fold.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readBody } from './note-body.ts';
import {
  type FieldReading,
  readDate,
  readIds,
  readText,
  readTexts,
  refuseUnknownKeys,
  report,
  requireField,
} from './note-fields.ts';
import { isKeyOfAnotherKind, keysOf, nearestKey, needsAreas, noteKindsByType } from './note-keys.ts';
import { lintNote } from './note-privacy.ts';
import { lintPersonalData, maskPersonalData } from './personal-data.ts';
import { findQuotes } from './personal-quote.ts';
import { readContact } from './read-contact.ts';
import { readIntervention } from './read-intervention.ts';
import { readResidentView } from './read-resident-view.ts';
import { type NoteTranslation, readTranslation } from './read-translation.ts';
import { type NoteVocabulary, noteId, resolveName, resolveNote } from './vocabulary.ts';

/** Forty pages: what is longer is no note, and Markdown may be slow to read. */
const longestNote = 100_000;

export interface NoteReading {
  /** Null when there are errors that leave nothing to show, or when the file is a translation. */
  readonly note: Note | null;
  /** Where the areas are named; 1 when nowhere. */
  readonly areasLine: number;
  /** The file is a translation of another note, see `translateNotes`. */
  readonly translation: NoteTranslation | null;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = { note: null, areasLine: 1, translation: null } as const;

/**
 * Reads one note. Problems are collected: strict keys, references against the vocabulary, dates,
 * personal data, quotations, placeholders, typed digits, loaded wording.
 */
export function readNote(path: string, text: string, vocabulary: NoteVocabulary): NoteReading {
  const file = maskPersonalData(path.normalize('NFC'));
  if (text.length > longestNote) {
    const problem = { code: 'note-too-long', severity: 'error', file, found: String(text.length) } as const;
    return { ...nothing, diagnostics: [problem] };
  }
  const inName = lintPersonalData(path, { file }).filter((one) => one.severity === 'error');
  const { frontMatter, diagnostics } = readFrontMatter(file, text);
  if (frontMatter === null) {
    // What cannot be read as a note is refused anyway; its personal data is named all the same.
    const inText = lintPersonalData(text.normalize('NFC'), { file }).filter(
      (one) => one.severity === 'error',
    );
    return { ...nothing, diagnostics: [...inName, ...diagnostics, ...inText] };
  }
  const reading: FieldReading = { file, fields: frontMatter.fields, diagnostics: [...inName] };
  if (frontMatter.fields.has('oversattning_av')) {
    const translation = readTranslation(reading, frontMatter, vocabulary);
    return { ...nothing, translation, diagnostics: reading.diagnostics };
  }
  const kind = readKind(reading);
  const note = kind === null ? null : assembleNote(reading, frontMatter, kind, vocabulary);
  if (kind === null) readBodyAlone(reading, frontMatter, vocabulary);
  const areasLine = frontMatter.fields.get('omraden')?.line ?? 1;
  return { note, areasLine, translation: null, diagnostics: reading.diagnostics };
}

function readKind(reading: FieldReading): NoteKind | null {
  const field = requireField(reading, 'typ');
  const type = readText(reading, 'typ');
  if (field === undefined || type === '') return null;
  const kind = noteKindsByType[fold(type)];
  if (kind !== undefined) return kind;
  const types = Object.keys(noteKindsByType);
  const suggestion = nearestKey(fold(type), types);
  const expected = types.join(', ');
  report(reading, 'unknown-note-type', 'typ', {
    found: type,
    expected,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return null;
}

/** Without a type the rest is read all the same: personal data is refused in every file. */
function readBodyAlone(reading: FieldReading, frontMatter: FrontMatter, vocabulary: NoteVocabulary): void {
  const about = { isResidentView: false, organisers: [], hasContact: false };
  reading.diagnostics.push(...lintNote(reading.file, frontMatter, vocabulary, about));
}

function assembleNote(
  reading: FieldReading,
  frontMatter: FrontMatter,
  kind: NoteKind,
  vocabulary: NoteVocabulary,
): Note {
  checkKeys(reading, kind);
  requireField(reading, 'titel');
  if (needsAreas(kind)) requireField(reading, 'omraden');
  const intervention = kind === 'intervention' ? readIntervention(reading) : null;
  const contact = readContact(reading);
  const body = readBody(reading.file, frontMatter.body, frontMatter.bodyLine, vocabulary);
  const date = readDate(reading, 'datum');
  const reviewBy = readDate(reading, 'granska_senast');
  const stale = checkReview(reading, date, reviewBy, vocabulary.today);
  const note: Note = {
    id: noteId(reading.file),
    kind,
    title: readText(reading, 'titel'),
    areas: readIds(reading, 'omraden', vocabulary.areas, 'unknown-area'),
    themes: readIds(reading, 'teman', vocabulary.themes, 'unknown-theme'),
    indicators: readIds(reading, 'indikatorer', vocabulary.indicators, 'unknown-indicator'),
    source: readText(reading, 'kalla'),
    date,
    reviewBy,
    stale,
    language: intervention === null ? readText(reading, 'sprak') || 'sv' : 'sv',
    html: body.rendered.html,
    file: reading.file,
    sector: readText(reading, 'sektor'),
    confirms: readReferences(reading, 'bekraftar', vocabulary),
    contradicts: readReferences(reading, 'motsager', vocabulary),
    intervention,
    ...(contact === null ? {} : { contact }),
    residentView:
      kind === 'resident-view' ? readResidentView(reading, findQuotes(frontMatter.body).length > 0) : null,
  };
  const organisers = intervention === null ? [] : intervention.organisers;
  const about = { isResidentView: kind === 'resident-view', organisers, hasContact: contact !== null };
  reading.diagnostics.push(...body.diagnostics, ...lintNote(reading.file, frontMatter, vocabulary, about));
  return note;
}

function checkKeys(reading: FieldReading, kind: NoteKind): void {
  const known = keysOf(kind);
  const others = [...reading.fields.keys()].filter((key) => !known.includes(key) && isKeyOfAnotherKind(key));
  for (const key of others) report(reading, 'key-not-for-type', key, { found: readText(reading, 'typ') });
  refuseUnknownKeys(reading, [...known, ...others], (key) => nearestKey(key, known));
}

/** Past its review date by the date of the edition; never by the clock of the machine. */
function checkReview(reading: FieldReading, date: string, reviewBy: string, today: string): boolean {
  if (reviewBy === '') return false;
  if (date !== '' && reviewBy < date) {
    report(reading, 'end-before-start', 'granska_senast', { found: `${date} – ${reviewBy}` });
  }
  const stale = reviewBy < today;
  if (stale) report(reading, 'note-overdue', 'granska_senast', { severity: 'warning', found: reviewBy });
  return stale;
}

/** Notes and indicators that the note speaks for or against. */
function readReferences(reading: FieldReading, key: string, vocabulary: NoteVocabulary): string[] {
  return readTexts(reading, key).flatMap(({ text, line }) => {
    const note = resolveNote(text, vocabulary.notes);
    if (note.kind === 'known') return [note.id];
    const indicator = resolveName(text, vocabulary.indicators);
    if (indicator.kind === 'known') return [indicator.id];
    const suggestion = note.suggestion ?? indicator.suggestion;
    report(reading, 'unknown-note-reference', key, {
      line,
      found: text,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
    return [];
  });
}
