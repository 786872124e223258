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
  const [{ examineMachine }, { examinationText }] = await Promise.all([
    import('../../pipeline/examine-machine.ts'),
    import('../examination-text.ts'),
  ]);
  const examination = await examineMachine(context.effects, context.kubVersion);
  const text = json
    ? `${JSON.stringify(examination, null, 1)}\n`
    : await examinationText(examination, context);
  context.effects.terminal.out(text);
}
