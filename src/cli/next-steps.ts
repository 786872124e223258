import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';

type Say = (sv: string, en: string) => string;

/** What to do after a command has ended well: one line of talk, with the command to type. */
export const nextSteps = {
  init: (context: CommandContext, folder: string): string => {
    const go = folder === '.' ? '' : `cd ${quoted(folder)}`;
    return line(context, (say) =>
      go === '' ? 'kub check' : say(`${go}  och sedan  kub check`, `${go}  and then  kub check`),
    );
  },
  check: (context: CommandContext, workspace: string | undefined): string =>
    line(context, () => `kub build --all${option('--workspace', workspace)}`),
  checkFailed: (context: CommandContext, code: string): string =>
    line(context, (say) =>
      say(
        `rätta felen, uppifrån och ned, och kör kub check igen. Mer om ett fel: kub help ${code}`,
        `correct the errors from the top and run kub check again. More about one: kub help ${code}`,
      ),
    ),
  build: (context: CommandContext, { out, page }: { readonly out: string; readonly page: string }): string =>
    line(context, (say) => {
      const then = say('granska före publicering med', 'before publishing, attack it with');
      const open = page === '' ? '' : `${say('öppna', 'open')} ${page}, `;
      return `${open}${then} kub audit${out === 'out' ? '' : ` ${quoted(out)}`}`;
    }),
  audit: (context: CommandContext, folder: string): string =>
    line(context, (say) => {
      const site = `kub site${folder === 'out' ? '' : ` --out ${quoted(folder)}`}`;
      return say(
        `lämna ut filerna, eller gör en webbplats: ${site}`,
        `hand them out, or make a site: ${site}`,
      );
    }),
  auditFailed: (context: CommandContext): string =>
    line(context, (say) =>
      say(
        'publicera inte. Läs om vad som kan göras: kub help rojandekontroll',
        'do not publish. What can be done is in: kub help rojandekontroll',
      ),
    ),
  open: (context: CommandContext, path: string): string =>
    line(context, (say) => `${say('öppna', 'open')} ${path}`),
} as const;

function line(context: CommandContext, words: (say: Say) => string): string {
  const say: Say = (sv, en) => inLanguage(context, sv, en);
  return `${say('Nästa steg:', 'Next:')} ${words(say)}\n`;
}

function option(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name} ${quoted(value)}`;
}

/** As it has to be typed. */
function quoted(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}
