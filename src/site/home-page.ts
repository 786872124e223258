import { drawLinkedMap } from '../charts/linked-map.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCell } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import { isShown } from '../model/figure.ts';
import { type Html, html, nothing, trusted } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { areaGroups, hasGroups, isLarge } from './area-groups.ts';
import { groupLinks } from './group-links.ts';
import { indicatorThemes } from './indicator-rows.ts';
import { mapShapes } from './map-shapes.ts';
import { searchForm } from './search-page.ts';
import type { Download, SiteArea, SiteData } from './site-data.ts';
import { fileSize, pageFiles, sitePage } from './site-frame.ts';
import { siteWords } from './words.ts';

/** The front page: where the areas are, their reports, search and files. */
export function homePage(site: SiteData, locale: Locale, assets: PageAssets): string {
  const words = siteWords(locale);
  const place = site.sample.municipality.name;
  const indicators = indicatorThemes(site.areas, locale).flatMap(({ rows }) => rows).length;
  const large = isLarge(site.areas);
  const main = html`${searchForm(words)}
<section class="chapter" id="omraden" aria-labelledby="omraden-rubrik">
<h2 id="omraden-rubrik">${words.areas}</h2>
<p class="introduction">${words.noRanking}</p>
${large ? areaLists(site.areas, locale) : html`<ul class="areas">\n${site.areas.map((area) => areaCard(area, locale))}</ul>\n`}</section>
<section class="chapter" id="indikatorer" aria-labelledby="indikatorer-rubrik">
<h2 id="indikatorer-rubrik">${words.indicators}</h2>
<p>${large ? words.listLead : words.tableLead}</p>
<p><a class="button" href="${pageFiles.indicators}">${words.indicators}</a></p>
</section>
${changes(site, locale)}${downloads(site, locale)}`;
  const page = {
    name: 'home',
    title: place,
    lead: words.lead(place, site.areas.length, indicators),
  } as const;
  return sitePage({ ...page, aside: map(site, locale), main }, site, locale, assets);
}

function map({ areas }: SiteData, locale: Locale): Html {
  const words = siteWords(locale);
  const { shapes, source } = mapShapes(areas);
  if (shapes.length === 0) return nothing;
  const drawing = drawLinkedMap({ id: 'karta', title: words.map, shapes, crowded: isLarge(areas) });
  return html`<figure class="site-map">${trusted(drawing)}${source === '' ? nothing : html`<figcaption>${words.mapSource(source)}</figcaption>`}</figure>`;
}

/** Names in groups, where cards would be a page of metres. */
function areaLists(areas: readonly SiteArea[], locale: Locale): Html {
  const groups = areaGroups(areas, locale);
  const item = ({ report, page, downloads: files }: SiteArea): Html => {
    const { name } = report.area;
    const links = files.map(
      (file) =>
        html` <a href="${file.path}" download aria-label="${formatOf(file)}, ${name} (${fileSize(file.bytes, locale)})">${formatOf(file)}</a>`,
    );
    return html`<li>${page === '' ? name : html`<a href="${page}">${name}</a>`}${links}</li>\n`;
  };
  if (!hasGroups(groups)) return html`<ul class="index">\n${areas.map(item)}</ul>\n`;
  return html`${groupLinks(groups, siteWords(locale))}${groups.map(
    ({ id, title, members }) => html`<section class="area-group" id="${id}" aria-labelledby="${id}-rubrik">
<h3 id="${id}-rubrik">${title}</h3>
<ul class="index">
${members.map(({ area }) => item(area))}</ul>
</section>
`,
  )}`;
}

function areaCard({ report, page, downloads }: SiteArea, locale: Locale): Html {
  const { area, sections } = report;
  const fact = sections.flatMap((section) => (section.kind === 'overview' ? section.facts : []))[0];
  const inhabitants =
    fact && isShown(fact.figure)
      ? html`<p class="area-fact"><b>${formatCell(fact.figure.value, fact.figure.measure, fact.unit, locale)}</b> ${fact.unit} ${fact.figure.period}</p>`
      : nothing;
  const files = downloads.map((file) => html` ${fileLink(file, `${area.name}, ${formatOf(file)}`, locale)}`);
  return html`<li class="area-card"><h3>${page === '' ? area.name : html`<a href="${page}">${area.name}</a>`}</h3>
${inhabitants}${files.length === 0 ? nothing : html`<p class="area-files">${files}</p>`}</li>
`;
}

function formatOf({ path }: Download): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}

function fileLink(file: Download, text: string, locale: Locale): Html {
  return html`<a href="${file.path}" download>${text} (${fileSize(file.bytes, locale)})</a>`;
}

function changes({ changes: pages }: SiteData, locale: Locale): Html {
  const words = siteWords(locale);
  if (pages.length === 0) return nothing;
  return html`<section class="chapter" id="andringar" aria-labelledby="andringar-rubrik">
<h2 id="andringar-rubrik">${words.changes}</h2>
<ul>${pages.map(({ since, path }) => html`<li><a href="${path}">${words.changesSince(since)}</a></li>`)}</ul>
</section>
`;
}

function downloads({ areas, downloads: files }: SiteData, locale: Locale): Html {
  const words = siteWords(locale);
  const whole = files.map(
    (file) => html`<li>${fileLink(file, `${words.allFigures}, ${formatOf(file)}`, locale)}</li>\n`,
  );
  // In a long list the files stand by the names of the areas.
  const each = (isLarge(areas) ? [] : areas).flatMap(({ report, downloads: own }) =>
    own.map(
      (file) =>
        html`<li>${fileLink(file, `${say(locale, 'ui.report')} ${report.area.name}, ${formatOf(file)}`, locale)}</li>\n`,
    ),
  );
  return html`<section class="chapter" id="filer" aria-labelledby="filer-rubrik">
<h2 id="filer-rubrik">${words.downloads}</h2>
<p>${words.downloadsLead}</p>
<ul class="files">
${whole}${each}</ul>
</section>
`;
}
