import type { Note } from '../model/note.ts';
import { fold } from './fold.ts';
import { type FieldReading, readText, report, requireField } from './note-fields.ts';

type ResidentView = NonNullable<Note['residentView']>;

const yes = ['ja', 'true', 'yes'];
const no = ['nej', 'false', 'no'];

/** Yes or no as people write it; undefined when it is neither. */
export function readYes(text: string): boolean | undefined {
  if (yes.includes(fold(text))) return true;
  return no.includes(fold(text)) ? false : undefined;
}

/**
 * The keys that only a residents' view has: how people were asked, how many, and that they agreed. Consent
 * is needed where somebody is quoted; a summary of what many answered has nobody to ask.
 */
export function readResidentView(reading: FieldReading, quotesSomebody: boolean): ResidentView {
  requireField(reading, 'metod');
  const number = requireField(reading, 'antal');
  const contributors = readText(reading, 'antal').replace(/[\s\u00a0]/g, '');
  const valid = /^\d+$/.test(contributors) && Number(contributors) > 0;
  if (number && contributors !== '' && !valid) {
    report(reading, 'invalid-value', 'antal', { found: contributors, expected: '1, 2, 3 …' });
  }
  const consent = readText(reading, 'samtycke');
  const agreed = readYes(consent);
  if (consent !== '' && agreed === undefined) {
    report(reading, 'invalid-value', 'samtycke', { found: consent, expected: 'ja, nej' });
  } else if (agreed !== true && quotesSomebody) {
    report(reading, 'quote-without-consent', 'samtycke', consent === '' ? {} : { found: consent });
  }
  return {
    method: readText(reading, 'metod'),
    contributors: valid ? Number(contributors) : null,
    consent: agreed === true,
  };
}
