import type { Command } from 'commander';
import type { CommandContext, DeclareCommand } from '../context.ts';
import { nextSteps } from '../next-steps.ts';
import * as shared from './shared-options.ts';

interface InitFlags {
  readonly fromCodes?: string;
  readonly codes?: string;
  readonly json?: boolean;
}

export const declareInit: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('init [DIR]')
    .description(say('skapa en arbetsmapp med exempel', 'make a workspace with examples'))
    .option(
      '--from-codes <CODE>',
      say(
        'områden i kommunen med denna kod, ur --codes',
        'areas of the municipality of this code, from --codes',
      ),
    )
    .option('--codes <FILE>', say('lista över DeSO eller RegSO', 'list of DeSO or RegSO'))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (folder: string | undefined, flags: InitFlags, command: Command) => {
      if ((flags.fromCodes === undefined) !== (flags.codes === undefined))
        command.error(
          say('Ange --from-codes och --codes tillsammans.', 'Give --from-codes and --codes together.'),
        );
      if (flags.fromCodes !== undefined && !/^\d{4}$/.test(flags.fromCodes))
        command.error(say('En kommunkod har fyra siffror.', 'A municipality has a code of four digits.'));
      await init(context, folder ?? '.', flags);
    });
};

async function init(context: CommandContext, folder: string, { fromCodes, codes, json }: InitFlags) {
  const { initWorkspace } = await import('../../pipeline/init-workspace.ts');
  const { effects, words } = context;
  const list =
    fromCodes !== undefined && codes !== undefined ? { municipality: fromCodes, list: codes } : null;
  const files = await initWorkspace(effects, { folder, ...(list ? { codes: list } : {}) });
  effects.terminal.out(
    json
      ? `${JSON.stringify({ folder, files }, null, 1)}\n`
      : files.map((file) => `${folder}/${file}\n`).join(''),
  );
  if (json) return;
  if (list) effects.terminal.err(`${words.nextAreas}\n`);
  effects.terminal.err(nextSteps.init(context, folder));
}
