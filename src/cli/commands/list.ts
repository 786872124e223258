import { Argument } from 'commander';
import { type ListingName, listings } from '../../pipeline/listing-names.ts';
import type { CommandContext, DeclareCommand } from '../context.ts';
import * as shared from './shared-options.ts';

interface ListFlags {
  readonly workspace?: string;
  readonly search?: string;
  readonly json?: boolean;
}

export const declareList: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('list')
    .description(say('visa vad arbetsmappen innehåller', 'show what the workspace holds'))
    .addArgument(new Argument('<WHAT>', listings.join(', ')).choices([...listings]))
    .option('--search <TEXT>', say('bara rader som innehåller texten', 'only rows that hold the text'))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action((what: ListingName, flags: ListFlags) => list(context, what, flags));
};

async function list(context: CommandContext, what: ListingName, flags: ListFlags): Promise<void> {
  const [{ listWorkspace }, { tableText }] = await Promise.all([
    import('../../pipeline/list-workspace.ts'),
    import('../table-text.ts'),
  ]);
  const rows = await listWorkspace(context.effects, what, flags);
  const { terminal } = context.effects;
  if (rows.length === 0 && !flags.json)
    terminal.err(shared.inLanguage(context, 'Det finns inget att visa.\n', 'There is nothing to show.\n'));
  terminal.out(
    flags.json ? `${JSON.stringify(rows, null, 1)}\n` : tableText(rows, terminal, context.words.moreColumns),
  );
}
