import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../sources/raw-table.ts';
import { choiceText } from './choice-words.ts';
import type { CommandContext } from './context.ts';
import { evidenceText } from './evidence-words.ts';
import { diagnosticsText } from './print-diagnostics.ts';
import { fitTo } from './wrap-text.ts';

/** How each file was read, then every problem, then the count. */
export async function checkText(
  { language, words, effects }: CommandContext,
  origins: readonly Origin[],
  diagnostics: readonly Diagnostic[],
): Promise<string> {
  const color = effects.terminal.color && effects.terminal.outIsTerminal;
  const files = origins.map(({ file, choices }) => {
    const said = choices.flatMap((choice) => {
      const text = choiceText(choice, language);
      const why = choice.because === 'declared' ? '' : evidenceText(choice, language);
      return text === null ? [] : [why === '' ? text : `${text} (${why})`];
    });
    return `  ${file}: ${[...new Set(said)].join(', ')}`;
  });
  const errors = diagnostics.filter((problem) => problem.severity === 'error').length;
  const problems = diagnosticsText(diagnostics, language, words, color);
  const text = [
    `${words.readingHow}\n${files.join('\n')}\n`,
    ...(problems === '' ? [] : [problems]),
    `${words.errors(errors)}, ${words.warnings(diagnostics.length - errors)}.\n`,
  ].join('\n');
  return fitTo(effects.terminal, text);
}
