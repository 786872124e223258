/*
 *   bin/kub.js ──▶ cli/main.ts ──▶ cli/commands/<name>.ts ──▶ pipeline
 *                     │                    │
 *                     └ exit code          └ stdout: results · stderr: talk
 */
import { Command, CommanderError } from 'commander';
import type { Effects } from '../io/effects.ts';
import { commands } from './commands/command-list.ts';
import { languageOption } from './commands/shared-options.ts';
import { type CommandContext, type ExitCode, exitCodes, reportDiagnostics } from './context.ts';
import { topicList } from './help/topic-list.ts';
import { helpFormat } from './help-format.ts';
import { usageText } from './usage-text.ts';
import { wordsFor } from './words.ts';
import { wrapTalk } from './wrap-text.ts';

/** Runs one command line (without `node` and the script) and gives the exit code. Only this module decides it. */
export async function run(argv: readonly string[], machine: Effects, kubVersion: string): Promise<ExitCode> {
  const effects = { ...machine, terminal: wrapTalk(machine.terminal) };
  const language = languageOf(argv, effects);
  const words = wordsFor(language);
  const context: CommandContext = { effects, words, language, kubVersion };
  let code: ExitCode = exitCodes.done;
  const program = createProgram(argv, context, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(
      argv.map((word) => word.normalize('NFC')),
      { from: 'user' },
    );
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    return await reportFailure(error, argv, context);
  }
}

function createProgram(
  argv: readonly string[],
  context: CommandContext,
  finish: (code: ExitCode) => void,
): Command {
  const { effects, words, kubVersion } = context;
  const program = new Command('kub');
  program
    .description(words.description)
    .version(kubVersion, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .addHelpText('after', `\n${topicList(context)}`)
    .addOption(languageOption(context))
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp(helpFormat(words, effects.terminal.columns))
    .configureOutput({
      writeOut: (text) => effects.terminal.out(text),
      writeErr: (text) => effects.terminal.err(text),
      outputError: (text, write) => write(usageText(text, commandOf(argv, program), words)),
    });
  for (const declare of commands) declare(program, context, finish);
  return program;
}

/** The command that was typed, when there is one by that name. */
function commandOf(argv: readonly string[], program: Command): string {
  return argv.find((word) => program.commands.some((command) => command.name() === word)) ?? '';
}

async function reportFailure(
  error: unknown,
  argv: readonly string[],
  context: CommandContext,
): Promise<ExitCode> {
  const { InputError } = await import('../diagnostics/input-error.ts');
  const { effects, words, kubVersion } = context;
  if (error instanceof InputError) {
    const { diagnostics } = error;
    if (argv.includes('--json')) effects.terminal.out(`${JSON.stringify({ diagnostics }, null, 1)}\n`);
    await reportDiagnostics(context, diagnostics);
    const errors = diagnostics.filter((problem) => problem.severity === 'error').length;
    // A place that can no longer be written to may have been written to before that.
    const isWritten = diagnostics.some(({ code }) => code === 'cannot-write');
    effects.terminal.err(
      `${words.errors(errors)}, ${words.warnings(diagnostics.length - errors)}.${isWritten ? '' : ` ${words.nothingWritten}`}\n`,
    );
    return exitCodes.inputErrors;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  effects.terminal.err(
    `${words.bug}\n\nkub ${kubVersion}, Node ${effects.machine.nodeVersion}, ${effects.machine.platform}\n${stack}\n`,
  );
  return exitCodes.bug;
}

/** The language is needed before the options are parsed, for help and for slips. */
function languageOf(argv: readonly string[], effects: Effects): 'sv' | 'en' {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? effects.environment.KUB_LANG : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return asked === 'en' ? 'en' : 'sv';
}
