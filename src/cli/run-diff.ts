import { listChanges } from '../diff/compare-editions.ts';
import type { ListedDiff } from '../diff/edition-diff.ts';
import type { GiveAway } from '../diff/give-aways.ts';
import { jsonPieces } from '../diff/json-pieces.ts';
import { firstOf, type Listing } from '../diff/listing.ts';
import { type DiffFormat, writeDiff } from '../diff/write-diff.ts';
import { absoluteFolder, findEdition } from '../edition/find-edition.ts';
import { readComparable } from '../edition/read-comparable.ts';
import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';
import { nextSteps } from './next-steps.ts';

export interface DiffFlags {
  readonly format?: readonly DiffFormat[];
  readonly out: string;
  readonly lang?: 'sv' | 'en';
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const named = 10;

/**
 * Compares two editions and writes the page of changes. What the two give away together is told to the one who
 * runs the command and stands in no file: a page that named it would show the way.
 */
export async function runDiff(
  context: CommandContext,
  old: string,
  now: string,
  flags: DiffFlags,
): Promise<void> {
  const { effects, language } = context;
  const [before, after] = [
    await readComparable(effects, await findEdition(effects, old, flags.out)),
    await readComparable(effects, await findEdition(effects, now, flags.out)),
  ];
  const { diff, giveAways } = listChanges(before, after);
  const files = await writeDiff(effects, diff, after, {
    out: absoluteFolder(effects, flags.out),
    formats: flags.format ?? ['html', 'md'],
    locale: flags.lang ?? language,
  });
  const paths = files.map((path) => ({ path: `${flags.out.replace(/\/+$/, '')}/${path}` }));
  const { terminal } = effects;
  if (flags.json) for (const piece of jsonPieces({ files: paths, diff, giveAways })) terminal.out(piece);
  else for (const { path } of paths) terminal.out(`${path}\n`);
  if (giveAways.length > 0) terminal.err(warning(context, diff, giveAways));
  if (flags.quiet) return;
  terminal.err(closing(context, diff));
  const page = paths.find(({ path }) => path.endsWith('.html')) ?? paths[0];
  if (page && !flags.json) terminal.err(nextSteps.open(context, page.path));
}

function warning(context: CommandContext, diff: ListedDiff, giveAways: Listing<GiveAway>): string {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  const lines = firstOf(giveAways, named).map(({ key, withheldIn, how }) => {
    const area = diff.areas[key.area] ?? key.area;
    const means =
      how === 'shown-in-the-other'
        ? say('visas i den andra utgåvan', 'is shown in the other edition')
        : say('kan räknas ut ur utgåvorna tillsammans', 'can be worked out from both editions together');
    const place = `${area}, ${key.indicator}, ${key.period}, ${key.sex}, ${key.age}`;
    return `  ${place}: ${say('dold i', 'withheld in')} ${withheldIn}, ${means}\n`;
  });
  const rest = giveAways.length - lines.length;
  return [
    say(
      `Varning: ${giveAways.length} dolda uppgifter röjs av de två utgåvorna tillsammans.\n`,
      `Warning: ${giveAways.length} withheld figures are given away by the two editions together.\n`,
    ),
    ...lines,
    rest > 0 ? say(`  och ${rest} till (se --json)\n`, `  and ${rest} more (see --json)\n`) : '',
    say(
      'Bygg den nya utgåvan med ”--previous” och den förra utgåvans mapp, eller dra tillbaka den förra.\n',
      'Build the new edition with "--previous" and the folder of the old one, or withdraw the old one.\n',
    ),
  ].join('');
}

function closing(context: CommandContext, { figures, headlines, unchanged }: ListedDiff): string {
  const [changed, main] = [figures.length, headlines.length];
  return inLanguage(
    context,
    `${changed === 1 ? 'En uppgift är ny, ändrad eller borttagen' : `${changed} uppgifter är nya, ändrade eller borttagna`} (${main} ${main === 1 ? 'huvuduppgift' : 'huvuduppgifter'}), ${unchanged} är som förut.\n`,
    `${changed === 1 ? 'One figure is new, changed or removed' : `${changed} figures are new, changed or removed`} (${main} headline ${main === 1 ? 'figure' : 'figures'}), ${unchanged} ${unchanged === 1 ? 'is as it was' : 'are as they were'}.\n`,
  );
}
