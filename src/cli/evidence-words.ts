import type { ReadingChoice } from '../sources/raw-table.ts';

const swedish: Readonly<Record<string, string>> = {
  'all bytes are valid UTF-8': 'alla byte är giltig UTF-8',
  'bytes that are not valid UTF-8': 'det finns byte som inte är giltig UTF-8',
  'byte order mark EF BB BF': 'filen börjar med EF BB BF',
  'byte order mark FF FE or a zero in every second byte':
    'filen börjar med FF FE, eller varannan byte är noll',
  'byte order mark FE FF or a zero in every second byte':
    'filen börjar med FE FF, eller varannan byte är noll',
  'letters within words as DOS has them': 'bokstäver inuti ord som DOS har dem',
  'letters within words as old Macs have them': 'bokstäver inuti ord som äldre Mac har dem',
  'one column': 'en kolumn',
  'only sheet': 'enda bladet',
  'only sheet with a table': 'enda bladet med en tabell',
};

/** Why a file was read as it was: what decided it, in words. Empty where nothing did. */
export function evidenceText({ because, evidence }: ReadingChoice, language: 'sv' | 'en'): string {
  const said = because === 'declared' ? (language === 'sv' ? 'angivet' : 'declared') : '';
  if (evidence === undefined) return said;
  const fields = /^(\d+) fields on (\d+ %) of the first lines$/.exec(evidence);
  const english = evidence;
  const text =
    language === 'en'
      ? english
      : fields
        ? `${fields[1]} fält på ${fields[2]} av de första raderna`
        : (swedish[evidence] ?? evidence);
  return said === '' ? text : `${said}: ${text}`;
}
