import type { Locale } from '../i18n/locale.ts';
import { type Html, html, jsonForScript, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { type AreaGroup, areaGroups, hasGroups } from './area-groups.ts';
import { groupLinks } from './group-links.ts';
import type { Cell, IndicatorRow } from './indicator-rows.ts';
import type { SiteData } from './site-data.ts';
import { sitePage } from './site-frame.ts';
import { siteWords } from './words.ts';
import type { SiteWords } from './words-shape.ts';

/** Name of the page of one indicator, beside the other pages of the site. */
export function indicatorFile(id: string): string {
  return `indikator-${id}.html`;
}

/** One indicator in all areas, area by area. The field above needs a script; the tables do not. */
export function indicatorPage(
  { indicator, cells }: IndicatorRow,
  site: SiteData,
  locale: Locale,
  assets: PageAssets,
): string {
  const words = siteWords(locale);
  const parted = areaGroups(site.areas, locale);
  const groups = hasGroups(parted) ? parted : parted.map((group) => ({ ...group, title: words.areas }));
  const unit = indicator.unit === '' || indicator.unit === '%' ? '' : indicator.unit;
  const main = html`<p class="introduction">${indicator.definition}</p>
<fieldset class="filters" hidden>
<legend>${words.filter}</legend>
<label>${words.filterAreaText}<input id="val-text" name="text" type="search" autocomplete="off"></label>
</fieldset>
<p class="shown" role="status" id="antal"></p>
${groupLinks(groups, words)}${groups.map((group) => groupTable(group, cells, indicator.name, unit, words))}`;
  return sitePage(
    {
      name: 'indicators',
      below: true,
      title: indicator.name,
      lead: words.oneLead(indicator.name, site.areas.length, site.sample.municipality.name),
      aside: nothing,
      main,
      script: 'areas',
      data: jsonForScript({ shown: words.shownAreas }),
    },
    site,
    locale,
    assets,
  );
}

function groupTable(
  { id, title, members }: AreaGroup,
  cells: readonly Cell[],
  name: string,
  unit: string,
  words: SiteWords,
): Html {
  const rows = members.map(({ area, index }) => {
    const cell = cells[index];
    return cell === undefined ? nothing : tableRow(area.report.area.name, cell);
  });
  const value = unit === '' ? words.value : `${words.value}, ${unit}`;
  return html`<section class="chapter area-group" id="${id}" aria-labelledby="${id}-rubrik">
<h2 id="${id}-rubrik">${title}</h2>
<table class="one">
<caption>${name}: ${title}</caption>
<thead><tr><th scope="col">${words.filterArea}</th><th scope="col">${value}</th><th scope="col">${words.outcome}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}

function tableRow(name: string, { value, period, sign, word, href }: Cell): Html {
  const head = href === '' ? html`${name}` : html`<a href="${href}">${name}</a>`;
  const shown = value === '' ? nothing : html`${value} <small>${period}</small>`;
  return html`<tr><th scope="row">${head}</th><td>${shown}</td><td>${sign} ${word}</td></tr>\n`;
}
