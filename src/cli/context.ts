import type { Command } from 'commander';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Effects } from '../io/effects.ts';
import type { Words } from './words.ts';

/** What every command is given. */
export interface CommandContext {
  readonly effects: Effects;
  readonly words: Words;
  readonly language: 'sv' | 'en';
  readonly kubVersion: string;
}

/** Exit codes are a contract with scripts. */
export const exitCodes = { done: 0, inputErrors: 1, usage: 2, partlyFailed: 3, bug: 70 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Prints problems where talk goes, in the user's language. */
export async function reportDiagnostics(
  context: CommandContext,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  if (diagnostics.length === 0) return;
  const { diagnosticsText } = await import('./print-diagnostics.ts');
  const { terminal } = context.effects;
  terminal.err(`${diagnosticsText(diagnostics, context.language, context.words, terminal.color)}\n`);
}

/** Declares a command on the program; `finish` sets the exit code when it is not 0. */
export type DeclareCommand = (
  program: Command,
  context: CommandContext,
  finish: (code: ExitCode) => void,
) => void;
