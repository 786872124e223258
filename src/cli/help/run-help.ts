import type { Command } from 'commander';
import type { CodeEntry } from '../../diagnostics/code-entry.ts';
import { inLanguage } from '../commands/shared-options.ts';
import type { CommandContext } from '../context.ts';
import { type HelpTopic, helpTopics } from './help-topics.ts';

/**
 * Prints help about what was asked for: a command, a page of the handbook, or an error code. False when there
 * is no such thing; the nearest is then suggested.
 */
export async function runHelp(
  context: CommandContext,
  program: Command,
  asked: readonly string[],
): Promise<boolean> {
  const { terminal } = context.effects;
  const word = fold(asked[0] ?? '');
  if (word === '') {
    program.outputHelp();
    return true;
  }
  const command = commandOf(program, asked.map(fold));
  if (command) {
    command.outputHelp();
    return true;
  }
  const name = word.replace(/\.md$/, '');
  const topic = helpTopics.find((one) => one.name === name || one.alias === name);
  const text = topic ? await topicText(context, topic) : await codeText(context, name);
  if (text === null) {
    terminal.err(await unknownText(context, program, asked.join(' '), name));
    return false;
  }
  terminal.out(text);
  return true;
}

/** Commands may have commands below them: `kub help import kolada`. */
function commandOf(program: Command, words: readonly string[]): Command | null {
  const [first, ...rest] = words;
  const command = program.commands.find((one) => one.name() === first);
  if (!command || rest.length === 0) return command ?? null;
  return commandOf(command, rest);
}

async function topicText(context: CommandContext, { path }: HelpTopic): Promise<string> {
  const { pageText } = await import('./page-text.ts');
  const { files, packageFolder, terminal } = context.effects;
  const bytes = await files.read(`${packageFolder}/data/handbok/${path}`);
  const note = context.language === 'en' && !path.startsWith('referens/report') ? `${swedishOnly}\n\n` : '';
  return `${note}${pageText(new TextDecoder().decode(bytes), lookOf(terminal))}`;
}

const swedishOnly = 'The handbook is in Swedish. "kub help COMMAND" and "kub help CODE" are in English too.';

/** What an error code means, for those who met one. */
async function codeText(context: CommandContext, code: string): Promise<string | null> {
  const { diagnosticCodes } = await import('../../diagnostics/codes.ts');
  const entry = (diagnosticCodes as Readonly<Record<string, CodeEntry | undefined>>)[code];
  if (!entry) return null;
  const { pageText } = await import('./page-text.ts');
  const { title, expected, remedy } = entry[context.language];
  const lines = [
    `# ${code}`,
    `${title}.`,
    ...(expected === undefined ? [] : [`${context.words.expected}: ${expected}`]),
    `→ ${remedy}`,
  ];
  return pageText(lines.join('\n\n'), lookOf(context.effects.terminal));
}

async function unknownText(
  context: CommandContext,
  program: Command,
  asked: string,
  name: string,
): Promise<string> {
  const [{ nearest }, { diagnosticCodes }] = await Promise.all([
    import('../../diagnostics/nearest.ts'),
    import('../../diagnostics/codes.ts'),
  ]);
  const commands = program.commands.map((command) => command.name());
  const topics = helpTopics.map((topic) => topic.name);
  const aliases = helpTopics.map((topic) => topic.alias);
  const near =
    nearest(name, [...commands, ...topics, ...aliases, ...Object.keys(diagnosticCodes)]) ??
    topicOf(name, topics);
  const first = inLanguage(
    context,
    `Det finns ingen hjälp om ”${asked}”.`,
    `There is no help about "${asked}".`,
  );
  const meant = near === undefined ? '' : `${context.words.meant(`kub help ${near}`)}\n`;
  const all = inLanguage(
    context,
    '”kub help” visar kommandon och ämnen.',
    '"kub help" shows commands and topics.',
  );
  return `${first}\n${meant}${all}\n`;
}

/** The page that a part of its name leads to, and for a table of the workspace the page of its columns. */
function topicOf(name: string, topics: readonly string[]): string | undefined {
  if (name.endsWith('.csv')) return 'kolumner';
  return topics.find((topic) => name.length > 2 && topic.split('-').some((part) => part.startsWith(name)));
}

function lookOf(terminal: CommandContext['effects']['terminal']): { width: number; color: boolean } {
  return { width: Math.min(terminal.columns, 100), color: terminal.color && terminal.outIsTerminal };
}

/** Case and å ä ö do not matter. */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
