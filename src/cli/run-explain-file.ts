import { explainFile } from '../pipeline/explain-file.ts';
import type { CommandContext } from './context.ts';
import { explainFileText } from './explain-file-text.ts';

/** Prints how a file is read; true when nothing is wrong with it. */
export async function runExplainFile(
  context: CommandContext,
  file: string,
  flags: { readonly workspace?: string; readonly json?: boolean; readonly strict?: boolean },
): Promise<boolean> {
  const { effects } = context;
  const explanation = await explainFile(effects, {
    file,
    ...(flags.workspace === undefined ? {} : { workspace: flags.workspace }),
  });
  const problems = explanation.readings.flatMap(({ diagnostics }) => diagnostics);
  const ok = !problems.some((problem) => flags.strict || problem.severity === 'error');
  effects.terminal.out(
    flags.json
      ? `${JSON.stringify({ ok, ...explanation }, null, 1)}\n`
      : explainFileText(explanation, context),
  );
  return ok;
}
