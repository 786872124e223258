import { Argument } from 'commander';
import { type Shell, shells } from '../completion-scripts.ts';
import type { DeclareCommand } from '../context.ts';
import * as shared from './shared-options.ts';

export const declareCompletion: DeclareCommand = (program, context) => {
  program
    .command('completion')
    .description(
      shared.inLanguage(
        context,
        'skriv ut komplettering för skalet, t.ex. eval "$(kub completion bash)"',
        'print completion for the shell, e.g. eval "$(kub completion bash)"',
      ),
    )
    .addArgument(new Argument('<SHELL>', shells.join(', ')).choices([...shells]))
    .addOption(shared.languageOption(context))
    .action(async (shell: Shell) => {
      const [{ completionScripts }, { helpTopics }] = await Promise.all([
        import('../completion-scripts.ts'),
        import('../help/help-topics.ts'),
      ]);
      const topics = [
        ...program.commands.map((command) => command.name()),
        ...helpTopics.map((topic) => topic.name),
      ];
      const commands = program.commands.map((command) => ({
        name: command.name(),
        description: command.description(),
        words: [
          ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
          ...command.commands.map((below) => below.name()),
          ...(command.name() === 'help' ? topics : []),
          ...command.options.flatMap(({ long }) => long ?? []),
        ],
      }));
      context.effects.terminal.out(completionScripts[shell](commands));
    });
};
