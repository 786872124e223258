import type { AuditFinding } from './finding.ts';
import type { Pieces } from './piece.ts';

const email = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const phone = /(?<![\d\u00a0+-])(?:\+46[\s\u00a0]?(?:\(0\))?|0)7[\s\u00a0-]?\d(?:[\s\u00a0-]?\d){7}(?!\d)/;
const personalNumber = /(?<![\d,.-])(?:19|20)?(\d{2})(\d{2})(\d{2})[-+]?(\d{4})(?!\d)/g;

/**
 * Personal numbers, mobile numbers and e-mail addresses in what was written. Addresses of the
 * sender's contact stand there on purpose. Patterns of its own: what the reading of notes let
 * through is not asked again in the same words.
 */
export function checkPersonal({ file, pieces }: Pieces, allowed: string): readonly AuditFinding[] {
  const places = new Set<string>();
  for (const { where, text } of pieces) {
    const addresses = (text.match(email) ?? []).filter((address) => !allowed.includes(address));
    if (addresses.length > 0) places.add(`${where} (e-mail)`);
    if (phone.test(text) && !allowed.includes(phone.exec(text)?.[0] ?? '')) places.add(`${where} (mobil)`);
    if ([...text.matchAll(personalNumber)].some(isPersonal)) places.add(`${where} (personnummer)`);
  }
  return [...places].map((place) => ({
    rule: 'personal-data',
    severity: 'error',
    file,
    cell: null,
    path: [place],
  }));
}

/** A date (day + 60 for coordination numbers) and a check digit by Luhn. */
function isPersonal([, year = '', month = '', day = '', last = '']: RegExpMatchArray): boolean {
  const real = Number(day) > 60 ? Number(day) - 60 : Number(day);
  if (Number(month) < 1 || Number(month) > 12 || real < 1 || real > 31) return false;
  const sum = [...`${year}${month}${day}${last}`].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
