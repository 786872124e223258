import type { DeclareCommand } from '../context.ts';
import type { CompareFlags } from '../run-compare.ts';
import * as shared from './shared-options.ts';

const formats = ['table', 'csv', 'json', 'md', 'html'] as const;

export const declareCompare: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('compare <AREA> <AREA...>')
    .description(
      say(
        'samma indikatorer sida vid sida; det sista området är jämförelsen',
        'the same indicators side by side; the last area is the benchmark',
      ),
    )
    .option('--indicator <ID...>', say('bara dessa indikatorer', 'only these indicators'))
    .option('--period <PERIOD>', say('period (förval den senaste)', 'period (default the latest)'))
    .option('--sex <SEX>', say('totalt, kvinnor eller män', 'totalt, kvinnor or män'), shared.sexOf)
    .option('--format <FORMAT>', formats.join(', '), shared.oneOf(formats))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (first: string, others: string[], flags: CompareFlags) => {
      const { runCompare } = await import('../run-compare.ts');
      await runCompare(context, [first, ...others], flags);
    });
};
