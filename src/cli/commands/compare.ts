import type { Command } from 'commander';
import type { DeclareCommand } from '../context.ts';
import type { CompareFlags } from '../run-compare.ts';
import * as shared from './shared-options.ts';

const formats = ['table', 'csv', 'json', 'md', 'html'] as const;

export const declareCompare: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('compare <AREA...>')
    .description(
      say(
        'samma indikatorer sida vid sida; det sista området är jämförelsen, om ingen annan anges',
        'the same indicators side by side; the last area is the benchmark, unless another is given',
      ),
    )
    .option('--indicator <ID...>', say('bara dessa indikatorer', 'only these indicators'))
    .option('--period <PERIOD>', say('period (förval den senaste)', 'period (default the latest)'))
    .option('--sex <SEX>', say('totalt, kvinnor eller män', 'totalt, kvinnor or män'), shared.sexOf)
    .option(
      '--benchmark <AREA>',
      say(
        'jämförelse: kommun, ovriga, ett område, en tidigare period, mål eller mål=60',
        'benchmark: kommun, ovriga, an area, an earlier period, mål or mål=60',
      ),
    )
    .option('--format <FORMAT>', formats.join(', '), shared.oneOf(formats))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (areas: string[], flags: CompareFlags, command: Command) => {
      if (areas.length < 2 && flags.benchmark === undefined) {
        command.error(
          say(
            'Ange minst två områden, eller ett område och --benchmark.',
            'Name at least two areas, or one area and --benchmark.',
          ),
        );
      }
      const { runCompare } = await import('../run-compare.ts');
      await runCompare(context, areas, flags);
    });
};
