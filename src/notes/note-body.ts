import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type RenderedMarkdown, renderMarkdown } from './markdown.ts';
import { lineBreaks, maskPersonalData } from './personal-data.ts';
import { checkPlaceholders } from './placeholders.ts';
import { findTypedDigits } from './typed-digits.ts';
import type { NoteVocabulary } from './vocabulary.ts';
import { findLoadedWords } from './wording.ts';

const tag = /<(?:!--|\/?[a-zA-Z][\w-]*(?=[\s/>]|$))[^>\n]*>?/gm;
const active =
  /^<\/?(?:script|style|iframe|object|embed|form|meta|base|svg|math|link)|\son\w+\s*=|javascript:/i;
const activeLink = /^\s*(?:javascript|vbscript|data|file):/i;

export interface BodyReading {
  readonly rendered: RenderedMarkdown;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders the body of a note and says what in it a person should change or check. */
export function readBody(
  file: string,
  body: string,
  bodyLine: number,
  vocabulary: NoteVocabulary,
): BodyReading {
  const rendered = renderMarkdown(body);
  const diagnostics: Diagnostic[] = [];
  if (body.trim() === '') diagnostics.push({ code: 'empty-note', severity: 'warning', file, line: bodyLine });
  const lineAt = (offset: number): number => bodyLine + lineBreaks(body.slice(0, offset));
  diagnostics.push(...checkHtml(file, body, lineAt), ...checkLinks(file, body, rendered, lineAt));
  if (rendered.images.length > 0) {
    const line = lineAt(Math.max(0, body.indexOf('![')));
    diagnostics.push({ code: 'image-not-shown', severity: 'warning', file, line });
  }
  diagnostics.push(...checkPlaceholders(file, body, bodyLine, vocabulary));
  diagnostics.push(...checkDigits(file, body, bodyLine), ...checkWording(file, body, bodyLine));
  return { rendered, diagnostics };
}

/** Code is shown as it is typed, so HTML in it is no mistake. */
function checkHtml(file: string, body: string, lineAt: (offset: number) => number): Diagnostic[] {
  const withoutCode = body.replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, ' '));
  const found = [...withoutCode.matchAll(tag)];
  const worst = found.find((match) => active.test(match[0])) ?? found[0];
  if (worst === undefined) return [];
  const severity = active.test(worst[0]) ? 'error' : 'warning';
  const place = { file, line: lineAt(worst.index), found: maskPersonalData(worst[0].slice(0, 40)) };
  const more = found.length - 1;
  return [{ code: 'unsafe-html', severity, ...place, ...(more > 0 ? { more } : {}) }];
}

function checkLinks(
  file: string,
  body: string,
  rendered: RenderedMarkdown,
  lineAt: (offset: number) => number,
): Diagnostic[] {
  return rendered.refusedLinks.map((target) => ({
    code: 'link-not-allowed',
    severity: activeLink.test(target) ? 'error' : 'warning',
    file,
    line: lineAt(Math.max(0, body.indexOf(target))),
    found: maskPersonalData(target.slice(0, 60)),
  }));
}

function checkDigits(file: string, body: string, bodyLine: number): Diagnostic[] {
  const digits = findTypedDigits(body);
  if (digits.length === 0) return [];
  const shown = digits.slice(0, 10).join('; ');
  const more = digits.length > 10 ? { more: digits.length - 10 } : {};
  return [
    {
      code: 'note-digits',
      severity: 'warning',
      file,
      line: bodyLine,
      found: maskPersonalData(shown),
      ...more,
    },
  ];
}

/** One warning for each word, at its first place. */
export function checkWording(file: string, text: string, firstLine: number): Diagnostic[] {
  const found = findLoadedWords(text);
  const words = [...new Set(found.map((one) => one.word))];
  return words.flatMap((word) => {
    const [first, ...others] = found.filter((one) => one.word === word);
    if (first === undefined) return [];
    const line = firstLine + lineBreaks(text.slice(0, first.start));
    const more = others.length > 0 ? { more: others.length } : {};
    return [{ code: 'loaded-wording', severity: 'warning', file, line, found: word, ...more } as const];
  });
}
