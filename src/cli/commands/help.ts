import { type DeclareCommand, exitCodes } from '../context.ts';
import * as shared from './shared-options.ts';

export const declareHelp: DeclareCommand = (program, context, finish) => {
  program
    .command('help')
    .argument(
      '[TOPIC...]',
      shared.inLanguage(context, 'kommando, ämne eller felkod', 'command, topic or error code'),
    )
    .description(
      shared.inLanguage(
        context,
        'visa hjälp om ett kommando, ett ämne ur handboken eller en felkod',
        'show help about a command, a topic of the handbook or an error code',
      ),
    )
    .addOption(shared.languageOption(context))
    .action(async (topic: readonly string[]) => {
      const { runHelp } = await import('../help/run-help.ts');
      if (!(await runHelp(context, program, topic))) finish(exitCodes.usage);
    });
};
