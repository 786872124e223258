import type { Note } from '../model/note.ts';
import { fold } from './fold.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { type FieldReading, readText, readTexts, report } from './note-fields.ts';

type Intervention = NonNullable<Note['intervention']>;

const forms: Readonly<Record<string, NonNullable<Intervention['form']>>> = {
  digital: 'digital',
  fysisk: 'physical',
  hybrid: 'hybrid',
};

/** The keys that only an intervention has: who arranges it, for whom, in what form, paid by whom. */
export function readIntervention(reading: FieldReading): Intervention {
  const form = readText(reading, 'form');
  const known = forms[fold(form)];
  if (form !== '' && known === undefined) {
    report(reading, 'invalid-value', 'form', { found: form, expected: Object.keys(forms).join(', ') });
  }
  return {
    organisers: readTexts(reading, 'arrangorer').map((one) => one.text),
    targetGroup: readText(reading, 'malgrupp'),
    form: known ?? null,
    frequency: readText(reading, 'frekvens'),
    place: readText(reading, 'plats'),
    funding: readFunding(reading),
    languages: readTexts(reading, 'sprak').map((one) => one.text),
  };
}

/** Shares in percent that sum to 100; thirds written with one decimal are taken as a whole. */
function readFunding(reading: FieldReading): Intervention['funding'] {
  const field = reading.fields.get('finansiering');
  if (field === undefined) return [];
  if (field.value.kind !== 'list') {
    report(reading, 'invalid-value', 'finansiering', { expected: '- {part: …, andel: …}' });
    return [];
  }
  const shares = field.value.items.flatMap((item) => {
    const share = item.kind === 'map' ? readShare(item.fields) : null;
    if (share === null) {
      report(reading, 'invalid-value', 'finansiering', { line: item.line, expected: '{part: …, andel: …}' });
    }
    return share === null ? [] : [share];
  });
  if (shares.length < field.value.items.length) return shares;
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const rounding = shares.every(({ share }) => Number.isInteger(share)) ? 0 : shares.length * 0.05;
  if (Math.abs(sum - 100) > rounding + 1e-9) {
    const parts = shares.map(({ share }) => String(share).replace('.', ',')).join(' + ');
    const total = String(Number(sum.toFixed(6))).replace('.', ',');
    report(reading, 'funding-not-hundred', 'finansiering', { found: `${parts} = ${total}`, expected: '100' });
  }
  return shares;
}

function readShare(fields: FrontMatterFields): { party: string; share: number } | null {
  const party = fields.get('part')?.value;
  const share = fields.get('andel')?.value;
  if (party?.kind !== 'text' || share?.kind !== 'text' || party.text === '' || fields.size !== 2) return null;
  const number = Number(share.text.replace(/\s?(?:%|procent)$/, '').replace(',', '.'));
  const valid = /\d/.test(share.text) && number >= 0 && number <= 1000;
  return valid ? { party: party.text, share: number } : null;
}
