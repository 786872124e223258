import type { Note } from '../model/note.ts';
import { type FieldReading, report } from './note-fields.ts';
import { readYes } from './read-resident-view.ts';

const keys: readonly string[] = ['roll', 'offentlig', 'namn', 'telefon', 'epost'];

/** The official contact of a note. Contact details may stand only with a role and `offentlig: true`. */
export function readContact(reading: FieldReading): NonNullable<Note['contact']> | null {
  const value = reading.fields.get('kontakt')?.value;
  if (value === undefined) return null;
  const expected = '{roll: …, offentlig: true, telefon: …, epost: …}';
  if (value.kind !== 'map') {
    report(reading, 'invalid-value', 'kontakt', { expected });
    return null;
  }
  const text = (key: string): string => {
    const inner = value.fields.get(key)?.value;
    return inner?.kind === 'text' ? inner.text : '';
  };
  const unknown = [...value.fields.values()].find((field) => !keys.includes(field.key.toLowerCase()));
  if (unknown)
    report(reading, 'unknown-key', 'kontakt', {
      line: unknown.line,
      found: unknown.key,
      expected: keys.join(', '),
    });
  if (text('roll') === '' || readYes(text('offentlig')) !== true) {
    report(reading, 'invalid-value', 'kontakt', { expected });
    return null;
  }
  return { role: text('roll'), name: text('namn'), phone: text('telefon'), email: text('epost') };
}
