import type { Command } from 'commander';
import type { DeclareCommand } from '../context.ts';
import type { PreviewFlags } from '../run-preview.ts';
import * as shared from './shared-options.ts';

export const declarePreview: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('preview [AREA]')
    .description(say('visa en lokal sida som följer filerna', 'show a local page that follows the files'))
    .option('--port <N>', say('port på den här datorn', 'port on this machine'), shared.positiveInteger)
    .option('--profile <NAME>', say('profil ur kub.yaml', 'profile of kub.yaml'))
    .option(
      '--benchmark <AREA>',
      say(
        'jämförelse: kommun, ovriga, ett område eller en tidigare period',
        'benchmark: kommun, ovriga, an area or an earlier period',
      ),
    )
    .addOption(shared.languageOption(context))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.quietOption(context))
    .action(async (area: string | undefined, flags: PreviewFlags, command: Command) => {
      const { runPreview } = await import('../run-preview.ts');
      if (!(await runPreview(context, area, flags)))
        command.error(say(`Porten ${flags.port} är upptagen.`, `Port ${flags.port} is taken.`));
    });
};
