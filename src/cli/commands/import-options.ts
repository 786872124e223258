import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../context.ts';
import * as shared from './shared-options.ts';

/** Options that every import has. */
export function addImportOptions(command: Command, context: CommandContext): Command {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  return command
    .option(
      '--out <PATH>',
      say(
        'CSV-fil eller mapp (förval data/ i arbetsmappen)',
        'CSV file or folder (default data/ of the workspace)',
      ),
    )
    .option('--dry-run', say('hämta och kontrollera, men skriv inget', 'fetch and check, but write nothing'))
    .addOption(shared.workspaceOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .addOption(shared.quietOption(context));
}

/** Options that say which columns become which of an observation. */
export function addMappingOptions(command: Command, context: CommandContext): Command {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  return command
    .option(
      '--map <COLUMN=NAME...>',
      say(
        'kolumn hos observationen = kolumn i källan, eller ==text för en konstant',
        'observation column = column of the source, or ==text for a constant',
      ),
      pairs,
    )
    .option('--indicator <ID>', say('alla rader gäller denna indikator', 'every row is of this indicator'))
    .option('--area-column <NAME>', say('kolumn med områden', 'column of areas'))
    .option('--period-column <NAME>', say('kolumn med perioder', 'column of periods'))
    .option('--sex-column <NAME>', say('kolumn med kön', 'column of sexes'))
    .option('--age-column <NAME>', say('kolumn med åldrar', 'column of ages'))
    .option('--count-column <NAME>', say('kolumn med täljare', 'column of counts'))
    .option('--denominator-column <NAME>', say('kolumn med nämnare', 'column of denominators'))
    .option('--value-column <NAME>', say('kolumn med värden', 'column of values'));
}

/** "A=b" texts, gathered over repetitions of the option. */
export function pairs(
  text: string,
  earlier: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError(`${text} (A=B)`);
  return { ...earlier, [text.slice(0, at)]: text.slice(at + 1) };
}

/** Ids separated by commas or spaces, gathered over repetitions. */
export function ids(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...text.split(/[\s,]+/).filter((id) => id !== '')];
}

/** "2012-2015,2020" as single years. */
export function years(text: string, earlier: readonly string[] = []): readonly string[] {
  return ids(text, earlier).flatMap((part) => {
    const [, from = '', to = from] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(part) ?? [];
    const count = Number(to) - Number(from) + 1;
    if (from === '' || count < 1 || count > 150) throw new InvalidArgumentError(`${part} (2020, 2012-2020)`);
    return Array.from({ length: count }, (_, index) => String(Number(from) + index));
  });
}
