import type { DiffFormat } from '../../diff/write-diff.ts';
import type { DeclareCommand } from '../context.ts';
import type { DiffFlags } from '../run-diff.ts';
import * as shared from './shared-options.ts';

const formats: readonly DiffFormat[] = ['html', 'md', 'json'];

export const declareDiff: DeclareCommand = (program, context) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('diff <OLD> <NEW>')
    .description(
      say(
        'vad som har ändrats mellan två utgåvor, och varför (utgåvans namn eller mapp)',
        'what changed between two editions, and why (name or folder of the edition)',
      ),
    )
    .option(
      '--format <LIST>',
      say('html,md,json (förval html,md)', 'html,md,json (default html,md)'),
      shared.listOf(formats),
    )
    .option('--out <DIR>', say('mapp där utgåvorna finns', 'folder of the editions'), 'out')
    .addOption(shared.languageOption(context))
    .addOption(shared.quietOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (old: string, now: string, flags: DiffFlags) => {
      const { runDiff } = await import('../run-diff.ts');
      await runDiff(context, old, now, flags);
    });
};
