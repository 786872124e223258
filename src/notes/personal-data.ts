import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { findEmails, findHomeAddresses, findPhones, findProfileLinks } from './personal-contact.ts';
import { findNames } from './personal-name.ts';
import { findPersonalNumbers, type Span } from './personal-number.ts';
import { readPlainText } from './plain-text.ts';
import { roleWords } from './swedish-words.ts';

/** Where a text stands and what is known around it. */
export interface PersonalDataContext {
  readonly file: string;
  /** Line in the file of the first line of the text; 1 when not given. */
  readonly line?: number;
  /** Column or key the text stands in. */
  readonly field?: string;
  /** Areas, actors, organisers and headings: two capitalised words of these are no person. */
  readonly knownNames?: readonly string[];
  readonly areaNames?: readonly string[];
  /** The text is about an organisation, whose number and page may stand. */
  readonly organisation?: boolean;
  /** The text is of an official contact (role and `offentlig: true`): contact details may stand. */
  readonly official?: boolean;
}

interface Hit extends Span {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
}

const ages = /(?<![\d-])\d{1,3}[ -]?åri(?:ng(?!ar)|ge?(?!\p{L}))|(?<![\d-])\d{1,3} år(?! sedan)(?!\p{L})/iu;

/**
 * Personal data in a text by people: numbers, contact details, home addresses and profiles are errors;
 * what looks like a name, or a combination that points somebody out, is a warning. What was found is
 * masked in the diagnostics.
 */
export function lintPersonalData(text: string, context: PersonalDataContext): Diagnostic[] {
  const plain = readPlainText(text);
  return findHits(plain.text, context).map((hit) => {
    const start = plain.places[hit.start] ?? 0;
    return {
      code: hit.code,
      severity: hit.severity,
      file: maskPersonalData(context.file),
      line: (context.line ?? 1) + lineBreaks(text.slice(0, start)),
      ...(context.field === undefined ? {} : { field: context.field }),
      found: mask(plain.text.slice(hit.start, hit.end)),
    };
  });
}

/** The text with every certain piece of personal data masked: for whatever prints the user's own words. */
export function maskPersonalData(text: string): string {
  const plain = readPlainText(text);
  const spans = findCertain(plain.text, { file: '' }).sort((a, b) => a.start - b.start);
  let masked = '';
  let place = 0;
  for (const span of spans) {
    const start = plain.places[span.start] ?? 0;
    const end = plain.places[span.end] ?? text.length;
    if (start < place) continue;
    masked += text.slice(place, start) + mask(plain.text.slice(span.start, span.end));
    place = end;
  }
  return masked + text.slice(place);
}

/** Keeps the first letter of each word, or the first two digits, so that the place can be found. */
export function mask(found: string): string {
  let digits = 0;
  return found.replace(/\d|(?<=\p{L})\p{L}/gu, (character) => {
    if (!/\d/.test(character)) return '•';
    digits += 1;
    return digits <= 2 ? character : '•';
  });
}

export function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function findHits(text: string, context: PersonalDataContext): Hit[] {
  const certain = findCertain(text, context);
  const names = findNames(text, context.knownNames ?? []).map((span) =>
    hit(span, 'personal-name', 'warning'),
  );
  const combinations = findCombinations(text, context.areaNames ?? []).map((span) =>
    hit(span, 'personal-combination', 'warning'),
  );
  const seen = certain.filter((one, index) => !certain.slice(0, index).some((other) => isInside(one, other)));
  return [...seen, ...names, ...combinations].sort((a, b) => a.start - b.start);
}

function findCertain(text: string, context: PersonalDataContext): Hit[] {
  const numbers = findPersonalNumbers(text).map((span) => hit(span, 'personal-number', 'error'));
  const homes = findHomeAddresses(text).map((span) => hit(span, 'personal-address', 'error'));
  const profiles = findProfileLinks(text, context.organisation === true).map((span) =>
    hit(span, 'personal-profile-link', 'error'),
  );
  if (context.official) return [...numbers, ...homes, ...profiles];
  const emails = findEmails(text).map((span) => hit(span, 'personal-email', 'error'));
  const phones = findPhones(text, context.knownNames ?? [])
    .filter((span) => !numbers.some((number) => isInside(span, number)))
    .map((span) => hit(span, 'personal-phone', span.certain ? 'error' : 'warning'));
  return [...numbers, ...emails, ...profiles, ...homes, ...phones];
}

function hit(span: Span, code: DiagnosticCode, severity: Severity): Hit {
  return { start: span.start, end: span.end, code, severity };
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Sentences that give age, role and place of somebody. */
function findCombinations(text: string, areaNames: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^.!?\n]+/g)) {
    const sentence = match[0];
    const role = sentence.match(roleWords);
    if (!ages.test(sentence) || role === null) continue;
    if (!areaNames.some((name) => sentence.includes(name)) && !/(?:på|i|vid) \p{Lu}\p{L}+/u.test(sentence))
      continue;
    spans.push({ start: match.index, end: match.index + sentence.length });
  }
  return spans;
}
