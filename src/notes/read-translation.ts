import type { FrontMatter } from './front-matter.ts';
import { readBody } from './note-body.ts';
import { type FieldReading, readText, refuseUnknownKeys, report, requireField } from './note-fields.ts';
import { nearestKey, translationKeys } from './note-keys.ts';
import { lintNote } from './note-privacy.ts';
import { type NoteVocabulary, resolveNote } from './vocabulary.ts';

/** A note in another language: title and text; the rest is the note's own. */
export interface NoteTranslation {
  /** Id of the note it translates. */
  readonly of: string;
  readonly language: string;
  readonly title: string;
  readonly html: string;
}

/** Reads a file with `oversattning_av`: `simskola.en.md` beside `simskola.md`, say. Null when it has errors. */
export function readTranslation(
  reading: FieldReading,
  frontMatter: FrontMatter,
  vocabulary: NoteVocabulary,
): NoteTranslation | null {
  refuseUnknownKeys(reading, translationKeys, (key) => nearestKey(key, translationKeys));
  requireField(reading, 'titel');
  requireField(reading, 'sprak');
  const language = readText(reading, 'sprak').toLowerCase();
  if (language !== '' && !/^[a-z]{2,3}$/.test(language)) {
    report(reading, 'invalid-value', 'sprak', { found: language, expected: 'en, fi, ar …' });
  }
  const original = readText(reading, 'oversattning_av');
  const of = resolveNote(original, vocabulary.notes);
  if (of.kind === 'unknown') {
    const suggestion = of.suggestion === undefined ? {} : { suggestion: of.suggestion };
    report(reading, 'unknown-translation', 'oversattning_av', { found: original, ...suggestion });
  }
  const body = readBody(reading.file, frontMatter.body, frontMatter.bodyLine, vocabulary);
  const about = { isResidentView: false, organisers: [], hasContact: false };
  reading.diagnostics.push(...body.diagnostics, ...lintNote(reading.file, frontMatter, vocabulary, about));
  if (of.kind === 'unknown' || language === '') return null;
  return { of: of.id, language, title: readText(reading, 'titel'), html: body.rendered.html };
}
