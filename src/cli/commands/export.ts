import type { DeclareCommand } from '../context.ts';
import type { ExportFlags } from '../run-export.ts';
import * as shared from './shared-options.ts';

const formats = ['csv', 'xlsx', 'json', 'parquet'] as const;

export const declareExport: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('export')
    .description(say('lämna ut alla uppgifter som får visas', 'hand out every published figure'))
    .option(
      '--format <FORMAT>',
      say(
        `${formats.join(', ')} (förval csv; med --json json)`,
        `${formats.join(', ')} (default csv; json with --json)`,
      ),
      shared.oneOf(formats),
    )
    .option(
      '--out <FILE>',
      say(
        'fil att skriva till (förval: stdout för csv och json, annars figures.xlsx eller figures.parquet)',
        'file to write to (default: stdout for csv and json, else figures.xlsx or figures.parquet)',
      ),
    )
    .option('--area <AREA...>', say('bara dessa områden', 'only these areas'))
    .option('--indicator <ID...>', say('bara dessa indikatorer', 'only these indicators'))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (flags: ExportFlags) => {
      const { runExport } = await import('../run-export.ts');
      await runExport(context, flags);
    });
};
