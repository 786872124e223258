import type { CodeEntry } from '../../../src/diagnostics/code-entry.ts';
import { diagnosticCodes } from '../../../src/diagnostics/codes.ts';
import { markdownTable } from './markdown-table.ts';

/** The reference of errors and warnings, from the table that prints them. */
export function codesPage(): string {
  const entries: readonly (readonly [string, CodeEntry])[] = Object.entries(diagnosticCodes);
  const rows = [...entries]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([code, { sv, en }]) => [
      `\`${code}\``,
      sv.title,
      sv.expected ?? '',
      sv.remedy,
      `${en.title}. ${en.remedy}`,
    ]);
  return [
    '# Fel och varningar',
    `Varje problem som kub hittar har en kod, som står i hakparentes efter problemet. Koden ändras inte mellan
versioner, så skript kan lita på den. \`kub help KOD\` skriver ut en av raderna, \`kub help KOD --lang en\` på engelska.`,
    'Den här sidan är gjord ur den tabell som kub skriver sina meddelanden med.',
    markdownTable(['kod', 'problem', 'väntade', 'gör så här', 'in English'], rows),
  ].join('\n\n');
}
