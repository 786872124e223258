import type { DeclareCommand } from '../context.ts';
import type { PxwebFlags } from '../run-import.ts';
import { addImportOptions, addMappingOptions } from './import-options.ts';
import { inLanguage } from './shared-options.ts';

const examples = [
  "kub import pxweb --table TAB6471 --query 'Region=1490' 'Alder=*' 'Tid=top(4)'",
  'kub import pxweb --url https://api.scb.se/OV0104/v1/doris/sv/ssd/… --query query.json',
];

export const declareImportPxweb: DeclareCommand = (group, context) => {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  const command = group
    .command('pxweb')
    .description(say('en tabell från SCB eller en annan PxWeb-server', 'a table of a PxWeb server'))
    .option('--url <URL>', say('tabellens adress, version 1 eller 2', 'address of the table, version 1 or 2'))
    .option(
      '--table <ID>',
      say('tabellens id hos SCB eller --base-url', 'id of the table at SCB or at --base-url'),
    )
    .option('--base-url <URL>', say('serverns adress, …/api/v2', 'address of the server, …/api/v2'))
    .option(
      '--query <QUERY...>',
      say('VARIABEL=värden, JSON eller en JSON-fil', 'VARIABLE=values, JSON, or a file of JSON'),
    )
    .addHelpText('after', `\n  ${examples.join('\n  ')}`)
    .action(async (flags: PxwebFlags) => {
      const { runPxwebImport } = await import('../run-import.ts');
      await runPxwebImport(context, flags);
    });
  addImportOptions(addMappingOptions(command, context), context);
};
