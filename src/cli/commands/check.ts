import { type DeclareCommand, exitCodes } from '../context.ts';
import type { CheckFlags } from '../run-check.ts';
import * as shared from './shared-options.ts';

export const declareCheck: DeclareCommand = (program, context, finish) => {
  program
    .command('check')
    .description(
      shared.inLanguage(
        context,
        'kontrollera hela arbetsmappen, skriv inget',
        'check the whole workspace, write nothing',
      ),
    )
    .option(
      '--explain <FILE>',
      shared.inLanguage(
        context,
        'visa hur en fil läses och vad dess första rader blir',
        'show how a file is read and what its first rows become',
      ),
    )
    .addOption(shared.workspaceOption(context))
    .addOption(shared.engineOption(context))
    .addOption(shared.strictOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async ({ explain, ...flags }: CheckFlags & { readonly explain?: string }) => {
      const isSound =
        explain === undefined
          ? await (await import('../run-check.ts')).runCheck(context, flags)
          : await (await import('../run-explain-file.ts')).runExplainFile(context, explain, flags);
      if (!isSound) finish(exitCodes.inputErrors);
    });
};
