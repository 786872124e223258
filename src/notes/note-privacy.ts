import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import {
  lineBreaks,
  lintPersonalData,
  mask,
  maskPersonalData,
  type PersonalDataContext,
} from './personal-data.ts';
import { isFirstName } from './personal-name.ts';
import { findQuotes, findSensitiveWords, findSpeaker, longestQuote } from './personal-quote.ts';
import type { NoteVocabulary } from './vocabulary.ts';

/** Personal data anywhere in a note: its front matter, its body and the quotations in it. */
export function lintNote(
  file: string,
  frontMatter: FrontMatter,
  vocabulary: NoteVocabulary,
  note: {
    readonly isResidentView: boolean;
    readonly organisers: readonly string[];
    readonly hasContact: boolean;
  },
): Diagnostic[] {
  const areaNames = vocabulary.areas.map((area) => area.name);
  const headings = [...frontMatter.body.matchAll(/^#{1,6}\s+(.+)$/gm)]
    .map((match) => match[1] ?? '')
    .filter((heading) => !heading.split(/\s+/).some(isFirstName));
  const knownNames = [...areaNames, ...vocabulary.knownNames, ...note.organisers, ...headings];
  const themes = [...vocabulary.themes, ...vocabulary.indicators].map((one) => one.name);
  const context: PersonalDataContext = { file, areaNames, knownNames: [...knownNames, ...themes] };
  const bodyLine = frontMatter.bodyLine;
  return [
    ...[...frontMatter.fields.values()].flatMap(({ key, line, value }) => {
      const isContact = key.toLowerCase() === 'kontakt';
      const about = { ...context, field: maskPersonalData(key), official: isContact && note.hasContact };
      // The name of an official contact may stand; so may the names of organisers, which are known.
      const inKey = lintPersonalData(key, { ...about, line, knownNames: [key] });
      return [...inKey, ...lintValue(value, about)].filter(
        (one) => !(about.official && one.severity === 'warning'),
      );
    }),
    ...lintComments(frontMatter, context),
    ...lintPersonalData(frontMatter.body, { ...context, line: bodyLine }),
    ...lintQuotes(file, frontMatter.body, bodyLine, note.isResidentView),
  ];
}

/** Comments are not printed, but the file is shared. */
function lintComments({ yaml, yamlLine }: FrontMatter, context: PersonalDataContext): Diagnostic[] {
  const comments = yaml
    .split('\n')
    .map((line) => /(?:^|\s)#.*$/.exec(line)?.[0] ?? '')
    .join('\n');
  return lintPersonalData(comments, { ...context, line: yamlLine }).filter((one) => one.severity === 'error');
}

function lintValue(value: FrontMatterValue, context: PersonalDataContext): Diagnostic[] {
  if (value.kind === 'text') return lintPersonalData(value.text, { ...context, line: value.line });
  const inner = value.kind === 'list' ? value.items : [...value.fields.values()].map((field) => field.value);
  return inner.flatMap((one) => lintValue(one, context));
}

/** Quotations: short, without the speaker, and only in residents' views; sensitive words are looked at. */
function lintQuotes(file: string, body: string, bodyLine: number, isResidentView: boolean): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const lineAt = (offset: number): number => bodyLine + lineBreaks(body.slice(0, offset));
  for (const quote of findQuotes(body)) {
    const place = { file, line: lineAt(quote.start) };
    const isVoice = isResidentView || quote.firstPerson;
    if (isVoice && quote.text.length > longestQuote) {
      const found = String(quote.text.length);
      diagnostics.push({ code: 'quote-too-long', severity: 'error', ...place, found });
    }
    if (!isResidentView && quote.firstPerson) {
      diagnostics.push({ code: 'quote-outside-resident-view', severity: 'warning', ...place });
    }
    if (isVoice) {
      const [first, ...others] = findSensitiveWords(quote.text);
      if (first) {
        const found = mask(quote.text.slice(first.start, first.end));
        const more = others.length > 0 ? { more: others.length } : {};
        diagnostics.push({ code: 'quote-sensitive', severity: 'warning', ...place, found, ...more });
      }
    }
    if (!isResidentView && quote.firstPerson) {
      diagnostics.push(...speakers(file, quote.text).map((one) => ({ ...one, line: place.line })));
    }
  }
  // The speaker is often named beside the quotation, so the whole text is read.
  if (isResidentView) {
    diagnostics.push(...speakers(file, body).map((one) => ({ ...one, line: lineAt(one.line) })));
  }
  return diagnostics;
}

/** `line` is the offset in the text. */
function speakers(file: string, text: string): (Diagnostic & { readonly line: number })[] {
  return findSpeaker(text).map((span) => ({
    code: 'quote-identifies',
    severity: 'error',
    file,
    line: span.start,
    found: mask(text.slice(span.start, span.end).trim()),
  }));
}
