import type { StoredEdition } from '../edition/stored-edition.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { loadPageAssets } from '../page/page-assets.ts';
import { readSiteData } from './site-data.ts';
import { siteFiles } from './site-files.ts';

/**
 * Makes the folder of an edition a site: pages are written beside the reports they lead to, so that the folder can
 * be put on any file server as it is, or be opened from a disk.
 *
 * @returns the paths, from the folder of the edition
 */
export async function writeSite(
  effects: Effects,
  edition: StoredEdition,
  locale: Locale,
  address: string,
): Promise<readonly string[]> {
  const [site, assets] = await Promise.all([readSiteData(effects, edition), loadPageAssets(effects)]);
  const files = siteFiles(site, locale, assets, address);
  for (const { path, text } of files) await effects.files.write(`${edition.folder}/${path}`, text);
  return files.map(({ path }) => path);
}
