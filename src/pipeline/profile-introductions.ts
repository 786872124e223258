import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Note } from '../model/note.ts';
import type { NoteVocabulary } from '../notes/vocabulary.ts';
import type { Config } from '../workspace/config.ts';

/** The introductions of profiles, by profile id: Markdown under the same rules as a note. */
export async function readProfileIntroductions(
  config: Config,
  vocabulary: NoteVocabulary,
): Promise<{ readonly notes: ReadonlyMap<string, Note>; readonly diagnostics: readonly Diagnostic[] }> {
  const notes = new Map<string, Note>();
  const diagnostics: Diagnostic[] = [];
  for (const { id, name, introduction } of config.profiles.values()) {
    if (introduction.trim() === '') continue;
    // As in reading notes: Markdown and its sanitiser are loaded where there is a text.
    const { readNote } = await import('../notes/read-note.ts');
    const text = `---\ntyp: inledning\ntitel: ${JSON.stringify(name)}\n---\n${introduction}`;
    const reading = readNote('kub.yaml', text, vocabulary);
    // Lines are those of the note made here, not of kub.yaml.
    const problems = reading.diagnostics.map(({ line: _, ...problem }) => problem);
    diagnostics.push(...problems.map((problem) => ({ ...problem, field: `profiler.${id}.inledning` })));
    if (reading.note) notes.set(id, { ...reading.note, id: `profil-${id}`, source: config.sender.name });
  }
  return { notes, diagnostics };
}
