import type { Span } from './personal-number.ts';

// Repetitions are bounded, so that a hostile text of one long word is read in linear time.
const email =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}\s{0,2}(?:@|\((?:at|snabel-?a)\)|\[(?:at|snabel-?a)\])\s{0,2}[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\s?(?:\.|\(dot\)|\[dot\]|\(punkt\))\s?\p{L}{2,24}/giu;
const mobile = /(?<![\d,.]|\d[ -])07[02369][\s./-]*\d(?:[\s./-]*\d){6}(?!\d)/g;
const international = /(?<!\d)(?:\+|00)\s?46[\s.-]*(?:\(0\))?[\s.-]*[1-9](?:[\s./-]*\d){6,8}(?!\d)/g;
const landline =
  /(?<![\d,.]|\d[ -])0(?:8|[1-9]\d{1,2})\)?(?:\s?[-/]\s?|\s)?[1-9]\d{1,2}(?:\s?\d{2,4}){1,3}(?![\d]|\s?-\s?\d)/g;

/** Numbers that no private person has: non-geographic and free-phone series. */
const organisationSeries = /^(?:010|020|077\d|0200|0900)/;
const organisationWords =
  /växel|kundtjänst|folktandvård|kundservice|reception|kontaktcenter|medborgar|vårdcentral|mottagning|(?:kommun|region)(?:en|ens|s)?\b|myndighet|stiftelse|förening|jour(?:en)?\b|bibliotek|bolag|förvaltning|\bstad(?:s|en|ens)?\b|kansli|simklubb|församling/iu;
const organisationNames = /\p{Lu}\p{L}+(?:huset|gården|skolan|verket|hallen|badet)\b|\bAB\b/u;

const street = String.raw`\p{Lu}\p{L}+(?:\s\p{Lu}?\p{L}+){0,2}\s\d{1,3}\s?[A-Za-z]?\b`;
const dwelling =
  '(?:lgh|lägenhet(?:en|snr|snummer)?|port(?:en)?kod(?:en)?|dörrkod(?:en)?|kod(?:en)?|vån(?:ing(?:en)?)?)';
const address = new RegExp(
  String.raw`${street}[\s,;(]{0,3}(?:\d\s?(?:tr|trappor)\b|(?:\p{L}+\s){0,2}${dwelling}[.:\s]{0,3}(?:nr\s?)?\d{1,6})`,
  'gu',
);
const doorCode = /(?:port|dörr)kod(?:en)?(?:\s(?:är|till\s\p{L}+))?[.:\s]{0,3}\d{3,6}/giu;
const streetAddress =
  /\p{Lu}\p{L}*\s?(?:gatan|vägen|gränd|gränden|stigen|torget|backen|allén|platsen|liden|väg|gata)\s\d{1,3}\s?[A-Z]?\b/gu;

const profile =
  /(?<![\p{L}\d-])(?:(?:facebook|fb)\.com\/(?:profile\.php|people\/|[\w.]+)|instagram\.com\/[\w.]+|linkedin\.com\/in\/|(?:twitter|x)\.com\/\w+|tiktok\.com\/@|snapchat\.com\/add|threads\.net\/@|(?:ratsit|merinfo|mrkoll|birthday|upplysning|eniro|hitta)\.se\/\S+)\S*/giu;
const organisationPage = /facebook\.com\/(?:groups|events|pages)\/|\/(?:intent|share|sharer)/i;
const personalPage = /profile\.php|people\/|linkedin\.com\/in\/|\.se\//i;

export function findEmails(text: string): Span[] {
  return spansOf(email, text);
}

/** `certain` is false for a number that looks like the switchboard of an organisation. */
export interface PhoneSpan extends Span {
  readonly certain: boolean;
}

/**
 * Swedish telephone numbers. A landline in the same sentence as an organisation passes; a mobile
 * number is somebody's, whatever stands beside it.
 */
export function findPhones(text: string, organisations: readonly string[]): PhoneSpan[] {
  const mobiles = [...spansOf(mobile, text), ...spansOf(international, text)];
  const found: PhoneSpan[] = mobiles
    .filter((span) => !isOrganisationsLine(text, span, organisations))
    .map((span) => ({ ...span, certain: true }));
  for (const span of spansOf(landline, text)) {
    const digits = digitsOf(text, span);
    if (digits.length < 8 || digits.length > 10) continue;
    if (found.some((other) => overlaps(other, span)) || mobiles.some((other) => overlaps(other, span)))
      continue;
    if (isNumberOfSomethingElse(text, span) || organisationSeries.test(digits)) continue;
    if (hasOrganisation(sentenceAround(text, span), organisations)) continue;
    found.push({ ...span, certain: !digits.endsWith('00') });
  }
  return found;
}

function isOrganisationsLine(text: string, span: Span, organisations: readonly string[]): boolean {
  const national = digitsOf(text, span).replace(/^(?:00)?460?/, '0');
  if (/^07[02369]/.test(national)) return false;
  return organisationSeries.test(national) || hasOrganisation(sentenceAround(text, span), organisations);
}

export function findHomeAddresses(text: string): Span[] {
  return [...spansOf(address, text), ...spansOf(doorCode, text)];
}

/** A street and a number: fine for a meeting place, too exact for somebody who is quoted. */
export function findStreetAddresses(text: string): Span[] {
  return spansOf(streetAddress, text);
}

/** An association may have its page on a social network; a person's profile is never linked. */
export function findProfileLinks(text: string, isOrganisation: boolean): Span[] {
  return spansOf(profile, text).filter(({ start, end }) => {
    const link = text.slice(start, end);
    if (organisationPage.test(link)) return false;
    return !isOrganisation || personalPage.test(link);
  });
}

function digitsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\D/g, '');
}

function isNumberOfSomethingElse(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 26), span.start);
  return /(?:ISBN(?:-1[03])?|ISSN|dnr|diarienr|diarienummer|org\.?\s?nr|organisationsnummer|bankgiro|plusgiro|\bbg|\bpg|kl\.?|DeSO|RegSO)[:.\s]*[\w /-]{0,6}$/i.test(
    before,
  );
}

function sentenceAround(text: string, span: Span): string {
  const start = Math.max(
    text.lastIndexOf('. ', span.start),
    text.lastIndexOf('\n', span.start),
    span.start - 120,
    0,
  );
  const ends = [text.indexOf('. ', span.end), text.indexOf('\n', span.end), span.end + 60];
  return text.slice(start, Math.min(...ends.filter((end) => end >= 0)));
}

function hasOrganisation(sentence: string, organisations: readonly string[]): boolean {
  const lower = sentence.toLowerCase();
  return (
    organisationWords.test(sentence) ||
    organisationNames.test(sentence) ||
    organisations.some((name) => lower.includes(name.toLowerCase()))
  );
}

function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

export function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
