import type { Locale } from '../i18n/locale.ts';
import { html, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { indicatorFile } from './indicator-page.ts';
import type { IndicatorTheme } from './indicator-rows.ts';
import type { SiteData } from './site-data.ts';
import { sitePage } from './site-frame.ts';
import { siteWords } from './words.ts';

/** The indicators by theme, where the areas are too many for one table: each leads to a page of its own. */
export function indicatorListPage(
  themes: readonly IndicatorTheme[],
  site: SiteData,
  locale: Locale,
  assets: PageAssets,
): string {
  const words = siteWords(locale);
  const main = html`<p class="introduction">${words.listIntroduction(site.areas.length)}</p>
${themes.map(
  ({ id, title, rows }) => html`<section class="chapter" id="${id}" aria-labelledby="${id}-rubrik">
<h2 id="${id}-rubrik">${title}</h2>
<ul class="index">
${rows.map(({ indicator, cells }) => {
  const shown = cells.filter(({ value }) => value !== '').length;
  return html`<li><a href="${indicatorFile(indicator.id)}">${indicator.name}</a> <small>${words.shownIn(shown)}</small></li>\n`;
})}</ul>
</section>
`,
)}`;
  return sitePage(
    { name: 'indicators', title: words.indicators, lead: words.listLead, aside: nothing, main },
    site,
    locale,
    assets,
  );
}
