import type { DeclareCommand } from '../context.ts';
import type { ExplainFlags } from '../run-explain.ts';
import * as shared from './shared-options.ts';

export const declareExplain: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('explain <AREA> <INDICATOR>')
    .description(say('visa var en uppgift kommer ifrån', 'show where one figure comes from'))
    .option('--period <PERIOD>', say('period (förval den senaste)', 'period (default the latest)'))
    .option('--sex <SEX>', say('totalt, kvinnor eller män', 'totalt, kvinnor or män'), shared.sexOf)
    .option('--age <AGE>', say('åldersgrupp', 'age group'))
    .option(
      '--benchmark <AREA>',
      say(
        'jämförelse: kommun, ovriga, ett område, en tidigare period, mål eller mål=60',
        'benchmark: kommun, ovriga, an area, an earlier period, mål or mål=60',
      ),
    )
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (area: string, indicator: string, flags: ExplainFlags) => {
      const { runExplain } = await import('../run-explain.ts');
      await runExplain(context, area, indicator, flags);
    });
};
