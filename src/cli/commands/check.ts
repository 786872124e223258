import type { Withholding } from '../../pipeline/publication.ts';
import type { Inputs } from '../../pipeline/read-inputs.ts';
import { type CommandContext, type DeclareCommand, exitCodes } from '../context.ts';
import { nextSteps } from '../next-steps.ts';
import { fitTo } from '../wrap-text.ts';
import * as shared from './shared-options.ts';

interface CheckFlags {
  readonly workspace?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

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
    .addOption(shared.workspaceOption(context))
    .addOption(shared.strictOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (flags: CheckFlags) => {
      if (!(await check(context, flags))) finish(exitCodes.inputErrors);
    });
};

/** Prints what was found; true when the workspace can be built. */
async function check(context: CommandContext, flags: CheckFlags): Promise<boolean> {
  const { effects, words } = context;
  const [{ readInputs }, { checkText }] = await Promise.all([
    import('../../pipeline/read-inputs.ts'),
    import('../check-text.ts'),
  ]);
  const { inputs, diagnostics } = await readInputs(effects, flags);
  const errors = diagnostics.filter((problem) => flags.strict || problem.severity === 'error').length;
  const origins = inputs?.origins ?? [];
  const withholding = inputs && errors === 0 ? await explain(inputs) : null;
  if (flags.json)
    effects.terminal.out(
      `${JSON.stringify({ ok: errors === 0, diagnostics, files: origins, withholding }, null, 1)}\n`,
    );
  else effects.terminal.out(await checkText(context, origins, diagnostics));
  if (withholding && !flags.json) {
    const { disclosureText } = await import('../disclosure-text.ts');
    effects.terminal.out(fitTo(effects.terminal, `\n${disclosureText(withholding, context)}\n`));
  }
  if (flags.json) return errors === 0;
  const first = diagnostics.find((problem) => flags.strict || problem.severity === 'error');
  if (first) effects.terminal.err(nextSteps.checkFailed(context, first.code));
  else {
    effects.terminal.out(`${words.checked}\n`);
    effects.terminal.err(nextSteps.check(context, flags.workspace));
  }
  return first === undefined;
}

async function explain(inputs: Inputs): Promise<Withholding> {
  const { explainDisclosure } = await import('../../pipeline/publication.ts');
  return await explainDisclosure(inputs);
}
