import { Command } from 'commander';
import { commands } from '../../../src/cli/commands/command-list.ts';
import { kubVersion } from '../../../src/cli/version.ts';
import { wordsFor } from '../../../src/cli/words.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { markdownTable } from './markdown-table.ts';

/** The reference of commands and options, from what commander is told. */
export function commandsPage(): string {
  const program = new Command('kub');
  const context = { effects: fakeEffects(), words: wordsFor('sv'), language: 'sv', kubVersion } as const;
  for (const declare of commands) declare(program, context, () => undefined);
  return [
    '# Kommandon och flaggor',
    `Kommandon och flaggor är engelska, eftersom skript skriver dem. kub talar svenska, eller engelska med \`--lang en\`
eller \`KUB_LANG=en\`. Områdesnamn går att skriva med eller utan å, ä och ö.`,
    `Resultat skrivs på stdout, allt annat på stderr. Slutkoden är 0 när det är klart (varningar tillåts), 1 när
indata har fel och inget skrevs, 2 när kommandot är fel, 3 när en del av flera misslyckades och 70 när felet är kubs.`,
    'Den här sidan är gjord ur programmets egen beskrivning av kommandona.',
    ...program.commands.flatMap((command) => sections(command, 'kub')),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function sections(command: Command, before: string): readonly string[] {
  const name = `${before} ${command.name()}`;
  const operands = command.registeredArguments.map((argument) => {
    const shown = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? shown : `[${shown}]`;
  });
  const rows = [
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .map((argument) => [
        `\`${argument.name()}\``,
        withDefault(argument.description, argument.defaultValue),
      ]),
    ...command.options.map((option) => [
      `\`${option.flags}\``,
      withDefault(option.description, option.defaultValue),
    ]),
  ];
  const description = command.description();
  return [
    `## ${[name, ...operands].join(' ')}`,
    `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
    ...(rows.length === 0 ? [] : [markdownTable(['flagga', 'betyder'], rows).trimEnd()]),
    ...command.commands.flatMap((below) => sections(below, name)),
  ];
}

function withDefault(description: string, value: unknown): string {
  return typeof value === 'string' ? `${description} (förval ${value})` : description;
}
