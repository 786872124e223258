import { nearest } from '../diagnostics/nearest.ts';
import type { Words } from './words.ts';

/**
 * What to say of a command line that cannot be followed. Commander tells of slips in English: what it names is
 * kept, and said in the user's language. What kub itself has to say of one is said as it stands.
 *
 * @param command the command that was typed, or '' when there is no such command
 */
export function usageText(message: string, command: string, words: Words): string {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n');
  const { text, meant } = sayingOf(first, words) ?? { text: `${words.usageError} ${first}` };
  const near = meant ?? /Did you mean (?:one of )?(.+?)\?/.exec(rest.join(' '))?.[1];
  const hint = command === '' ? words.helpHint : words.commandHint(command);
  return `${[text, ...(near === undefined ? [] : [words.meant(near)]), hint].join('\n')}\n`;
}

interface Saying {
  readonly text: string;
  readonly meant?: string | undefined;
}

function sayingOf(slip: string, words: Words): Saying | null {
  const named = (pattern: RegExp): string | undefined => pattern.exec(slip)?.[1];
  const command = named(/^unknown command '(.+?)'/);
  if (command !== undefined) return { text: words.unknownCommand(command) };
  const option = named(/^unknown option '(.+?)'/);
  if (option !== undefined) return { text: words.unknownOption(option) };
  const argument = named(/^missing required argument '(.+?)'/);
  if (argument !== undefined) return { text: words.missingArgument(argument) };
  const bare = named(/^option '(.+)' argument missing/);
  if (bare !== undefined) return { text: words.missingValue(bare) };
  const expected = named(/^too many arguments.* Expected (\d+)/);
  if (expected !== undefined) return { text: words.tooManyArguments(Number(expected)) };
  return invalidValue(slip, words);
}

function invalidValue(slip: string, words: Words): Saying | null {
  const [, option, ofOption, ofArgument, argument, allowed = ''] =
    /^(?:option '(\S+).*' argument '(.*)'|command-argument value '(.*)') is invalid(?: for argument '(.+)')?\.\s*(.*)$/.exec(
      slip,
    ) ?? [];
  const found = ofOption ?? ofArgument;
  const name = option ?? argument;
  if (found === undefined || name === undefined) return null;
  const list = allowed.replace(/^Allowed choices are (.*)\.$/, '$1');
  const known = list.split(', ');
  const wrong = found.split(',').find((word) => !known.includes(word.trim().toLowerCase()));
  return { text: words.invalidValue(name, found, list), meant: nearest(wrong ?? found, known) };
}
