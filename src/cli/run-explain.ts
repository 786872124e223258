import type { Sex } from '../model/figure.ts';
import { explainFigure } from '../pipeline/explain-figure.ts';
import type { CommandContext } from './context.ts';
import { explainText } from './explain-text.ts';

export interface ExplainFlags {
  readonly period?: string;
  readonly sex?: Sex;
  readonly age?: string;
  readonly benchmark?: string;
  readonly workspace?: string;
  readonly json?: boolean;
}

/** Prints the explanation of one figure, as text of the terminal's width or as JSON. */
export async function runExplain(
  { effects, language }: CommandContext,
  area: string,
  indicator: string,
  { json, ...options }: ExplainFlags,
): Promise<void> {
  const { period, sex, age, benchmark, workspace } = options;
  const explanation = await explainFigure(effects, {
    area,
    indicator,
    ...(period === undefined ? {} : { period }),
    ...(sex === undefined ? {} : { sex }),
    ...(age === undefined ? {} : { age: age === 'totalt' ? 'total' : age }),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(workspace === undefined ? {} : { workspace }),
  });
  const { terminal } = effects;
  terminal.out(
    json
      ? `${JSON.stringify(explanation, null, 1)}\n`
      : explainText(explanation, language, Math.min(terminal.columns, 100)),
  );
}
