import type { DeclareCommand } from '../context.ts';
import type { KoladaFlags } from '../run-import.ts';
import { addImportOptions, ids, pairs, years } from './import-options.ts';
import { inLanguage } from './shared-options.ts';

const example = 'kub import kolada --kpi N15428 --municipality 1490,1480 --years 2015-2024';

export const declareImportKolada: DeclareCommand = (group, context) => {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  const command = group
    .command('kolada')
    .description(say('nyckeltal för kommuner ur Kolada', 'measures of municipalities from Kolada'))
    .requiredOption('--kpi <ID...>', say('nyckeltal, till exempel N15428', 'measures, such as N15428'), ids)
    .requiredOption('--municipality <CODE...>', say('kommunkoder', 'municipality codes'), ids)
    .option(
      '--years <YEARS>',
      say('år: 2015-2024 eller 2020,2022 (förval alla)', 'years: 2015-2024 or 2020,2022 (default all)'),
      years,
    )
    .option(
      '--indicator <KPI=ID...>',
      say(
        'indikator för ett nyckeltal som katalogen saknar',
        'indicator of a measure that the catalogue lacks',
      ),
      pairs,
    )
    .option(
      '--accept-title <TITLE...>',
      say(
        'Koladas titel, ordagrant, när katalogen har en annan',
        "Kolada's title, word for word, when the catalogue has another",
      ),
    )
    .option('--base-url <URL>', say('gränssnittets adress', 'address of the interface'))
    .addHelpText('after', `\n  ${example}`)
    .action(async (flags: KoladaFlags) => {
      const { runKoladaImport } = await import('../run-import.ts');
      await runKoladaImport(context, flags);
    });
  addImportOptions(command, context);
};
