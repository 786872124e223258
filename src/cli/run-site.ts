import { findEdition, lastEdition } from '../edition/find-edition.ts';
import { readEdition } from '../edition/read-edition.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { type MergedShards, mergeShards } from '../site/merge-shards.ts';
import { writeSite } from '../site/write-site.ts';
import { inLanguage } from './commands/shared-options.ts';
import { type CommandContext, reportDiagnostics } from './context.ts';
import { nextSteps } from './next-steps.ts';

export interface SiteFlags {
  readonly out: string;
  readonly edition?: string;
  readonly merge?: readonly string[];
  readonly url?: string;
  readonly lang?: 'sv' | 'en';
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/**
 * Merges shares where asked to, and writes the pages of the site beside the reports.
 *
 * @returns whether it has every area that it was to have
 */
export async function runSite(
  context: CommandContext,
  flags: SiteFlags,
): Promise<{ readonly complete: boolean }> {
  const { effects, language } = context;
  const { folder, missing } = await editionOf(context, flags);
  const edition = await readEdition(effects, folder);
  const address = flags.url === undefined ? '' : `${flags.url.replace(/\/+$/, '')}/`;
  const paths = await writeSite(effects, edition, flags.lang ?? language, address);
  const files = paths.map((path) => ({ path: `${shownFolder(context, folder)}/${path}` }));
  const { terminal } = effects;
  if (flags.json) terminal.out(`${JSON.stringify({ files, missing }, null, 1)}\n`);
  else for (const { path } of files) terminal.out(`${path}\n`);
  if (missing.length > 0)
    await reportDiagnostics(context, [
      { code: 'shards-incomplete', severity: 'error', found: missing.join(', ') },
    ]);
  const complete = missing.length === 0;
  if (flags.quiet) return { complete };
  terminal.err(closing(context, edition.reports.length, address === ''));
  if (!flags.json) terminal.err(nextSteps.open(context, `${shownFolder(context, folder)}/index.html`));
  return { complete };
}

async function editionOf({ effects }: CommandContext, flags: SiteFlags): Promise<MergedShards> {
  if (flags.merge) return await mergeShards(effects, flags.merge, flags.out);
  const folder =
    flags.edition === undefined
      ? await lastEdition(effects, flags.out)
      : await findEdition(effects, flags.edition, flags.out);
  return { folder, missing: [] };
}

/** As seen from where the command was given, when it is below. */
function shownFolder({ effects }: CommandContext, folder: string): string {
  const here = `${effects.workingDirectory}/`;
  return folder.startsWith(here) ? folder.slice(here.length) : folder;
}

function closing(context: CommandContext, areas: number, nameless: boolean): string {
  const number = formatNumber(areas, 0, context.language);
  const done = inLanguage(
    context,
    `Webbplatsen är klar: ${areas === 1 ? 'ett område' : `${number} områden`}.\n`,
    `The site is ready: ${areas === 1 ? 'one area' : `${number} areas`}.\n`,
  );
  const hint = inLanguage(
    context,
    'Ange ”--url ADRESS” innan den publiceras, så att sitemap.xml får hela adresser.\n',
    'Give "--url ADDRESS" before publishing, so that sitemap.xml has whole addresses.\n',
  );
  return nameless ? done + hint : done;
}
