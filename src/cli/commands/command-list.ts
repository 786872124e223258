import type { Command } from 'commander';
import type { CommandContext, ExitCode } from '../context.ts';
import { declareBuild } from './build.ts';
import { declareCheck } from './check.ts';
import { declareCompare } from './compare.ts';
import { declareDoctor } from './doctor.ts';
import { declareList } from './list.ts';
import { declareRender } from './render.ts';
import { declareSchema } from './schema.ts';

/** Declares a command on the program; `finish` sets the exit code when it is not 0. */
export type DeclareCommand = (program: Command, context: CommandContext, finish: (code: ExitCode) => void) => void;

/** Every command of kub. A new one is a new file and a line here. */
export const commands: readonly DeclareCommand[] = [
  declareBuild,
  declareCheck,
  declareCompare,
  declareList,
  declareRender,
  declareSchema,
  declareDoctor,
];
