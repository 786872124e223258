import type { CommandContext, DeclareCommand } from '../context.ts';
import * as shared from './shared-options.ts';

export const declareDoctor: DeclareCommand = (program, context) => {
  program
    .command('doctor')
    .description(
      shared.inLanguage(
        context,
        'visa vad datorn har och vad som saknas',
        'show what this machine has and lacks',
      ),
    )
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action((flags: { readonly json?: boolean }) => doctor(context, flags.json === true));
};

async function doctor(context: CommandContext, json: boolean): Promise<void> {
  const { examineMachine, examinationText } = await import('../examine-machine.ts');
  const examination = await examineMachine(context);
  const text = json ? `${JSON.stringify(examination, null, 1)}\n` : examinationText(examination, context);
  context.effects.terminal.out(text);
}
