import { type DeclareCommand, exitCodes } from '../context.ts';
import type { SiteFlags } from '../run-site.ts';
import * as shared from './shared-options.ts';

export const declareSite: DeclareCommand = (program, context, finish) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('site')
    .description(
      say('gör en webbplats av alla underlag i en utgåva', 'make a static site of all reports of an edition'),
    )
    .option('--out <DIR>', say('mapp där utgåvorna finns', 'folder of the editions'), 'out')
    .option(
      '--edition <NAME>',
      say('utgåva (förval: den sista i mappen)', 'edition (default: the last in the folder)'),
    )
    .option(
      '--merge <DIR...>',
      say(
        'lägg först ihop delar som är byggda med ”kub build --shard”',
        'first put together shares built with "kub build --shard"',
      ),
    )
    .option(
      '--url <URL>',
      say('webbplatsens adress, för sitemap.xml', 'address of the site, for sitemap.xml'),
    )
    .addOption(shared.languageOption(context))
    .addOption(shared.quietOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (flags: SiteFlags) => {
      const { runSite } = await import('../run-site.ts');
      const { complete } = await runSite(context, flags);
      if (!complete) finish(exitCodes.partlyFailed);
    });
};
