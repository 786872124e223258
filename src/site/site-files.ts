import type { Locale } from '../i18n/locale.ts';
import { escapeHtml } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { isLarge } from './area-groups.ts';
import { homePage } from './home-page.ts';
import { indicatorListPage } from './indicator-list-page.ts';
import { indicatorFile, indicatorPage } from './indicator-page.ts';
import { indicatorThemes } from './indicator-rows.ts';
import { indicatorsPage } from './indicators-page.ts';
import { searchPage } from './search-page.ts';
import type { SiteData } from './site-data.ts';
import { pageFiles } from './site-frame.ts';

export interface SiteFile {
  /** From the folder of the edition, which is the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every file that makes an edition's folder a site. The same edition, language and address give the same bytes.
 *
 * @param address where the site will stand, with a slash at the end; empty when it is not known
 */
export function siteFiles(
  site: SiteData,
  locale: Locale,
  assets: PageAssets,
  address: string,
): readonly SiteFile[] {
  const indicators = isLarge(site.areas)
    ? manyIndicatorPages(site, locale, assets)
    : [{ path: pageFiles.indicators, text: indicatorsPage(site, locale, assets) }];
  const [, ...below] = indicators.map(({ path }) => path);
  return [
    { path: pageFiles.home, text: homePage(site, locale, assets) },
    ...indicators,
    { path: pageFiles.search, text: searchPage(site, locale, assets) },
    { path: 'sitemap.xml', text: siteMap(site, below, address) },
    { path: 'robots.txt', text: robots(site, address) },
  ];
}

/** A table of thousands of areas and a hundred indicators is of no use: a list of indicators, and a page for each. */
function manyIndicatorPages(site: SiteData, locale: Locale, assets: PageAssets): readonly SiteFile[] {
  const themes = indicatorThemes(site.areas, locale);
  const rows = new Map(themes.flatMap(({ rows }) => rows).map((row) => [row.indicator.id, row]));
  return [
    { path: pageFiles.indicators, text: indicatorListPage(themes, site, locale, assets) },
    ...[...rows.values()].map((row) => ({
      path: indicatorFile(row.indicator.id),
      text: indicatorPage(row, site, locale, assets),
    })),
  ];
}

/** Addresses are whole, as the protocol asks, once `address` is known; until then they are from the site's folder. */
function siteMap({ areas, changes, sample }: SiteData, below: readonly string[], address: string): string {
  const pages = [
    ...Object.values(pageFiles),
    ...below,
    ...changes.map(({ path }) => path),
    ...areas.flatMap(({ page }) => (page === '' ? [] : [page])),
  ];
  const urls = pages.map((path) => {
    const place = escapeHtml(address + (path === pageFiles.home && address !== '' ? '' : encodeURI(path)));
    return `<url><loc>${place}</loc><lastmod>${sample.date}</lastmod></url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** Invented figures are not for search engines. */
function robots({ sample }: SiteData, address: string): string {
  const rule = sample.invented ? 'Disallow: /' : 'Allow: /';
  return `User-agent: *\n${rule}\n${address === '' ? '' : `Sitemap: ${address}sitemap.xml\n`}`;
}
