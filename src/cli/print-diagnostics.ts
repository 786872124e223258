import type { CodeEntry } from '../diagnostics/code-entry.ts';
import { diagnosticCodes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Words } from './words.ts';

const shownPerKind = 10;

/**
 * Problems as text for people: place, fault, what was found and expected, what to do. Ten of a kind in a
 * file are written out, then a count; errors come before warnings.
 */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  language: 'sv' | 'en',
  words: Words,
  color: boolean,
): string {
  const counts = new Map<string, number>();
  const blocks: string[] = [];
  const ordered = [...diagnostics].sort((a, b) => rank(a) - rank(b));
  for (const diagnostic of ordered) {
    const kind = `${diagnostic.code} ${diagnostic.file ?? ''}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= shownPerKind) blocks.push(diagnosticText(diagnostic, language, words, color));
  }
  for (const [kind, count] of counts) {
    if (count > shownPerKind) blocks.push(`  ${kind.trim()}: ${words.more(count - shownPerKind)}\n`);
  }
  return blocks.join('\n');
}

function rank(diagnostic: Diagnostic): number {
  return diagnostic.severity === 'error' ? 0 : 1;
}

function diagnosticText(diagnostic: Diagnostic, language: 'sv' | 'en', words: Words, color: boolean): string {
  const entry: CodeEntry = diagnosticCodes[diagnostic.code];
  const { title, expected: usual, remedy: usualRemedy } = entry[language];
  const sign = diagnostic.severity === 'error' ? paint('✖', '31', color) : paint('!', '33', color);
  const expected = diagnostic.expected ?? usual;
  const lines = [
    `${sign} ${paint(placeOf(diagnostic, words), '1', color)}${title} [${diagnostic.code}]`,
    ...(diagnostic.found === undefined || diagnostic.found === ''
      ? []
      : [`    ${words.found}: ${visible(diagnostic.found)}`]),
    ...(expected === undefined ? [] : [`    ${words.expected}: ${expected}`]),
    ...(diagnostic.suggestion === undefined ? [] : [`    ${words.suggestion(diagnostic.suggestion)}`]),
    `    → ${diagnostic.remedy ?? usualRemedy}`,
    ...(diagnostic.more === undefined ? [] : [`    (${words.more(diagnostic.more)})`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** "data/val.csv, rad 12, taljare: " */
function placeOf({ file, line, field }: Diagnostic, words: Words): string {
  const parts = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
    ...(field === undefined || field === '' ? [] : [field]),
  ];
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

/** What was found, so that it can be seen: no control characters, not longer than a line. */
function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}

function paint(text: string, code: string, color: boolean): string {
  return color && text !== '' ? `\u001b[${code}m${text}\u001b[0m` : text;
}
