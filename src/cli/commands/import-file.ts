import { Option } from 'commander';
import type { DeclareCommand } from '../context.ts';
import type { FileFlags } from '../run-import.ts';
import { addImportOptions, addMappingOptions } from './import-options.ts';
import { inLanguage, positiveInteger } from './shared-options.ts';

/** `kub import px FILE` names the format; `kub import FILE` lets the bytes tell. */
const formats = ['file', 'px', 'json-stat', 'xlsx', 'csv'] as const;

export const declareImportFile: DeclareCommand = (group, context) => {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  for (const format of formats) {
    const isAny = format === 'file';
    const command = group
      .command(`${format} <FILE>`, isAny ? { isDefault: true } : {})
      .description(
        isAny
          ? say(
              'en fil: px, json-stat, xlsx eller csv (förval)',
              'a file: px, json-stat, xlsx or csv (default)',
            )
          : say(`en fil i formatet ${format}`, `a file of the format ${format}`),
      )
      .option('--sheet <NAME>', say('blad i en arbetsbok', 'sheet of a workbook'))
      .option('--encoding <NAME>', say('teckenkodning', 'encoding'))
      .option('--delimiter <CHARACTER>', say('avgränsare', 'delimiter'))
      .addOption(new Option('--decimal <MARK>', say('decimaltecken', 'decimal mark')).choices([',', '.']))
      .option('--skip-rows <N>', say('rader före rubriken', 'rows before the header'), positiveInteger)
      .option('--source <NAME>', say('vem som har gjort filen', 'who made the file'))
      .option('--licence <TEXT>', say('villkor för användning', 'terms of use'))
      .action(async (file: string, flags: FileFlags) => {
        const { runFileImport } = await import('../run-import.ts');
        await runFileImport(context, file, isAny ? flags : { ...flags, format });
      });
    addImportOptions(addMappingOptions(command, context), context);
  }
};
