import type { Locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { type Html, html, jsonForScript, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { isLarge } from './area-groups.ts';
import { type SearchItem, searchIndex } from './search-index.ts';
import type { SiteData } from './site-data.ts';
import { pageFiles, sitePage } from './site-frame.ts';
import { siteWords } from './words.ts';
import type { SiteWords } from './words-shape.ts';

/** Search with an index in the page itself. Without a script the lists below hold everything that can be found. */
export function searchPage(site: SiteData, locale: Locale, assets: PageAssets): string {
  const words = siteWords(locale);
  const items = searchIndex(site.areas, locale);
  // Where the areas beside those that are listed can be read about.
  const whole = isLarge(site.areas) ? pageFiles.home : pageFiles.indicators;
  const list = (id: string, title: string, kind: SearchItem['kind']): Html => {
    const found = items.filter((item) => item.kind === kind);
    if (found.length === 0) return nothing;
    return html`<section class="chapter" id="${id}" aria-labelledby="${id}-rubrik">
<h2 id="${id}-rubrik">${title}</h2>
<ul class="finds">
${found.map((item) => listItem(item, whole, locale))}</ul>
</section>
`;
  };
  const main = html`${searchForm(words)}<p class="shown" role="status" id="antal"></p>
<section class="chapter" id="traffar" aria-labelledby="traffar-rubrik" hidden>
<h2 id="traffar-rubrik">${words.results}</h2>
<ul class="finds"></ul>
</section>
<div id="listor">
${list('indikatorer', words.indicators, 'indicator')}${list('anteckningar', words.notes, 'note')}</div>`;
  const data = jsonForScript({
    hits: words.hits,
    oneHit: words.oneHit,
    none: words.noHits,
    places: words.inAreas,
    more: words.moreAreas,
    rest: words.moreHits,
    area: words.filterArea,
    areas: site.areas.flatMap(({ report, page }) =>
      page === '' ? [] : [[report.area.name, report.ancestors[0]?.name ?? '', page]],
    ),
    items: items.map((item) => ({ ...item, whole })),
  });
  return sitePage(
    {
      name: 'search',
      title: words.search,
      lead: words.searchLead,
      aside: nothing,
      main,
      script: 'search',
      data,
    },
    site,
    locale,
    assets,
  );
}

/** The field leads to the search page, with the words in the address. */
export function searchForm(words: SiteWords): Html {
  return html`<form class="search" role="search" action="${pageFiles.search}" method="get">
<label for="q">${words.searchLabel}</label>
<p class="hint" id="q-tips">${words.searchHint}</p>
<div class="search-row"><input id="q" name="q" type="search" autocomplete="off" aria-describedby="q-tips"><button type="submit">${words.searchButton}</button></div>
</form>
`;
}

function listItem(item: SearchItem, whole: string, locale: Locale): Html {
  const { title, label, text, href, places, more } = item;
  const words = siteWords(locale);
  const count = formatNumber(more, 0, locale);
  const rest =
    more === 0 ? nothing : html`<a href="${whole}">${words.moreAreas.replace('{count}', count)}</a>`;
  const head = href === undefined ? html`${title}` : html`<a href="${href}">${title}</a>`;
  return html`<li><h3>${head}</h3><p class="note-label">${label}</p>${text === '' ? nothing : html`<p>${shorten(text)}</p>`}${
    places.length === 0
      ? nothing
      : html`<p class="places">${words.inAreas} ${places.map(({ area, href }) => html`<a href="${href}">${area}</a> `)}${rest}</p>`
  }</li>
`;
}

function shorten(text: string): string {
  return text.length <= 220 ? text : `${text.slice(0, text.lastIndexOf(' ', 210))} …`;
}
