import type { HelpConfiguration } from 'commander';
import type { Words } from './words.ts';

/** Help in the user's language: Commander's own words are English and are replaced one by one. */
export function helpFormat(words: Words, columns: number): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Options:': words.options,
    'Commands:': words.commands,
    'Arguments:': words.arguments,
  };
  const withDefault = (described: {
    readonly description: string;
    readonly defaultValue?: unknown;
  }): string => {
    const { description, defaultValue } = described;
    return typeof defaultValue === 'string'
      ? `${description} (${words.byDefault} ${defaultValue})`
      : description;
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      usage.replace('[options]', words.someOptions).replace('[command]', words.someCommand),
    subcommandTerm: (command) => {
      const operands = command.registeredArguments.map((argument) => {
        const shown = `${argument.name()}${argument.variadic ? '...' : ''}`;
        return argument.required ? ` <${shown}>` : ` [${shown}]`;
      });
      return `${command.name()}${operands.join('')}`;
    },
    optionDescription: withDefault,
    argumentDescription: withDefault,
    helpWidth: Math.min(columns, 100),
  };
}
