const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';

/** What has digits and is no figure to check: placeholders, links, code, dates, times, years, list numbers. */
const ignored = new RegExp(
  [
    String.raw`\{\{[^{}]{0,200}\}\}`,
    '`[^`\n]*`',
    String.raw`(?:https?:\/\/|www\.)\S+`,
    String.raw`\]\([^)]*\)`,
    String.raw`^\s*\d+[.)]\s`,
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`\d{1,2}(?:[–-]\d{1,2})?\s(?:${months})(?:\s\d{4})?`,
    String.raw`(?:kl\.?|klockan)\s\d{1,2}(?:[.:]\d\d)?(?:\s?[–-]\s?\d{1,2}(?:[.:]\d\d)?)?`,
    String.raw`(?<![\d,.])(?:19|20)\d\d(?:[–/-](?:\d{4}|\d\d))?(?:[KQkq][1-4])?(?!\d|[.,]\d)`,
    String.raw`(?<!\p{L})\p{L}{1,20}\d[\p{L}\d]*`,
  ].join('|'),
  'gimu',
);
const number = /[−-]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:\s?(?:%|procent))?/gu;

/**
 * Numbers typed in a text, for a person to check: unlike a placeholder they stay as they are when
 * the figures change or are withheld.
 */
export function findTypedDigits(text: string): string[] {
  const rest = text.replace(ignored, (part) => part.replace(/[^\n]/gu, '·'));
  return [...new Set([...rest.matchAll(number)].map((match) => match[0].replace(/\s+/g, ' ')))];
}
