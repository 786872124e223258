import type { Command } from 'commander';
import { type DeclareCommand, exitCodes } from '../context.ts';
import type { BuildFlags } from '../run-build.ts';
import * as shared from './shared-options.ts';

const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'] as const;

export const declareBuild: DeclareCommand = (program, context, finish) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('build [AREA...]')
    .description(
      say('bygg kunskapsunderlaget för ett eller flera områden', 'build the reports of one or more areas'),
    )
    .option('--all', say('alla områden som är markerade för rapport', 'every area marked for reporting'))
    .option(
      '--format <LIST>',
      say('html,pdf,docx,xlsx,csv,json (förval html,pdf)', 'html,pdf,docx,xlsx,csv,json (default html,pdf)'),
      shared.listOf(formats),
    )
    .option('--out <DIR>', say('mapp för resultatet', 'output folder'), 'out')
    .option('--edition <NAME>', say('utgåva', 'edition'))
    .option(
      '--benchmark <AREA>',
      say(
        'jämförelse: kommun, ovriga, ett område eller en tidigare period',
        'benchmark: kommun, ovriga, an area or an earlier period',
      ),
    )
    .option('--profile <NAME>', say('profil ur kub.yaml', 'profile of kub.yaml'))
    .option('--previous <DIR>', say('mapp med tidigare utgåvor', 'folder of earlier editions'))
    .option(
      '--jobs <N>',
      say('antal samtidiga sidor i webbläsaren', 'pages printed at the same time'),
      shared.positiveInteger,
    )
    .option(
      '--shard <I/N>',
      say('bygg bara den I:te av N delar', 'build only the I-th of N shares'),
      shared.shardOf,
    )
    .addOption(shared.engineOption(context))
    .option('--force', say('bygg om även det som är färskt', 'rebuild even what is fresh'))
    .option('--dry-run', say('visa vad som skulle skrivas', 'show what would be written'))
    .addOption(shared.languageOption(context))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.strictOption(context))
    .addOption(shared.quietOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (areas: string[], flags: BuildFlags, command: Command) => {
      if (areas.length === 0 && !flags.all)
        command.error(say('Ange ett område eller --all.', 'Name an area, or give --all.'));
      if (areas.length > 0 && flags.all)
        command.error(say('Ange områden eller --all, inte båda.', 'Name areas or give --all, not both.'));
      const { runBuild } = await import('../run-build.ts');
      const { failed } = await runBuild(context, areas, flags);
      if (failed) finish(exitCodes.partlyFailed);
    });
};
