import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { EngineName } from '../engine/engine-choice.ts';
import type { Effects } from '../io/effects.ts';
import { checkWithheld } from '../pipeline/check-withheld.ts';
import type { Withholding } from '../pipeline/publication.ts';
import { type Inputs, readInputs } from '../pipeline/read-inputs.ts';
import { readPrevious } from '../pipeline/read-previous.ts';
import { checkText } from './check-text.ts';
import type { CommandContext } from './context.ts';
import { nextSteps } from './next-steps.ts';
import { fitTo } from './wrap-text.ts';

export interface CheckFlags {
  readonly workspace?: string;
  readonly strict?: boolean;
  readonly engine?: EngineName;
  readonly json?: boolean;
}

/** Prints what was found; true when the workspace can be built. */
export async function runCheck(context: CommandContext, flags: CheckFlags): Promise<boolean> {
  const { effects, words } = context;
  const reading = await readInputs(effects, { ...flags, mayMerge: true });
  const { inputs } = reading;
  const isFatal = ({ severity }: Diagnostic) => flags.strict || severity === 'error';
  const origins = inputs?.origins ?? [];
  const withholding = inputs && !reading.diagnostics.some(isFatal) ? await explain(effects, inputs) : null;
  const diagnostics =
    inputs && withholding
      ? [...reading.diagnostics, ...checkWithheld(inputs, goneOf(withholding))]
      : reading.diagnostics;
  const errors = diagnostics.filter(isFatal).length;
  if (flags.json)
    effects.terminal.out(
      `${JSON.stringify({ ok: errors === 0, diagnostics, files: origins, withholding }, null, 1)}\n`,
    );
  else effects.terminal.out(await checkText(context, origins, diagnostics));
  if (withholding && !flags.json) {
    const { disclosureText } = await import('./disclosure-text.ts');
    effects.terminal.out(fitTo(effects.terminal, `\n${disclosureText(withholding, context)}\n`));
  }
  if (flags.json) return errors === 0;
  const first = diagnostics.find(isFatal);
  if (first) effects.terminal.err(nextSteps.checkFailed(context, first.code));
  else {
    effects.terminal.out(`${words.checked}\n`);
    effects.terminal.err(nextSteps.check(context, flags.workspace));
  }
  return first === undefined;
}

/** With what earlier editions have told, as a build does. */
async function explain(effects: Effects, inputs: Inputs): Promise<Withholding> {
  const { explainDisclosure } = await import('../pipeline/publication.ts');
  return await explainDisclosure(inputs, await readPrevious(effects, inputs));
}

function goneOf({ indicators }: Withholding): readonly string[] {
  return indicators.filter(({ isGone }) => isGone).map(({ indicator }) => indicator);
}
