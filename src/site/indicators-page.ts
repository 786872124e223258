import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import { type Html, html, jsonForScript, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { type Cell, type IndicatorTheme, indicatorThemes } from './indicator-rows.ts';
import type { SiteArea, SiteData } from './site-data.ts';
import { sitePage } from './site-frame.ts';
import { siteWords } from './words.ts';
import type { SiteWords } from './words-shape.ts';

/** Areas × indicators as tables, one for each theme. The choices above them need a script; the tables do not. */
export function indicatorsPage(site: SiteData, locale: Locale, assets: PageAssets): string {
  const words = siteWords(locale);
  const themes = indicatorThemes(site.areas, locale);
  const benchmark = site.sample.municipality.name;
  const main = html`<p class="introduction">${words.tableIntroduction(benchmark)}</p>
${legend(words)}${jump(themes, words)}${filters(site.areas, themes, words)}<p class="shown" role="status" id="antal"></p>
${themes.map((theme) => themeTable(theme, site.areas, words.tableCaption(theme.title, benchmark), locale))}`;
  return sitePage(
    {
      name: 'indicators',
      title: words.indicators,
      lead: words.tableLead,
      aside: nothing,
      main,
      script: 'table',
      data: jsonForScript({ shown: words.shownOf }),
    },
    site,
    locale,
    assets,
  );
}

const signs = { higher: '▲', lower: '▼', similar: '≈', none: '–' } as const;
const outcomes = ['higher', 'similar', 'lower', 'none'] as const;

function legend({ outcomes: names }: SiteWords): Html {
  return html`<ul class="legend">${outcomes.map(
    (outcome) => html`<li>${sign(outcome, signs[outcome])} ${names[outcome]}</li>`,
  )}</ul>
`;
}

function sign(outcome: Cell['outcome'], text: string): Html {
  return html`<b class="sign sign-${outcome}" aria-hidden="true">${text}</b>`;
}

function jump(themes: readonly IndicatorTheme[], words: SiteWords): Html {
  const links = themes.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="jump" aria-label="${words.themes}"><ul>${links}</ul></nav>\n`;
}

function filters(areas: readonly SiteArea[], themes: readonly IndicatorTheme[], words: SiteWords): Html {
  const option = (value: string, text: string): Html => html`<option value="${value}">${text}</option>`;
  const choice = (name: string, label: string, options: readonly Html[]): Html =>
    html`<label>${label}<select id="val-${name}" name="${name}">${options}</select></label>\n`;
  return html`<fieldset class="filters" hidden>
<legend>${words.filter}</legend>
<label>${words.filterText}<input id="val-text" name="text" type="search" autocomplete="off"></label>
${choice('theme', words.filterTheme, [
  option('', words.all),
  ...themes.map(({ id, title }) => option(id, title)),
])}${choice('area', words.filterArea, [
  option('', words.anyArea),
  ...areas.map(({ report: { area } }) => option(area.id, area.name)),
])}${choice('outcome', words.filterOutcome, [
  option('', words.all),
  ...outcomes.map((outcome) => option(outcome, `${signs[outcome]} ${words.outcomes[outcome]}`)),
])}${choice('order', words.order, [
  option('', words.orderReport),
  option('name', words.orderName),
  option('outcome', words.orderOutcome),
])}</fieldset>
`;
}

function themeTable(
  { id, title, rows }: IndicatorTheme,
  areas: readonly SiteArea[],
  caption: string,
  locale: Locale,
): Html {
  const heads = areas.map(
    ({ page, report: { area } }) =>
      html`<th scope="col" data-area="${area.id}">${page === '' ? area.name : html`<a href="${page}">${area.name}</a>`}</th>`,
  );
  const body = rows.map(
    ({ indicator: { name, unit }, cells }) => html`<tr>
<th scope="row">${name}${unit === '' || unit === '%' ? nothing : html` <small>${unit}</small>`}</th>
${cells.map((cell, index) => tableCell(cell, areas[index]?.report.area.id ?? ''))}
</tr>
`,
  );
  return html`<section class="chapter theme-table" id="${id}" aria-labelledby="${id}-rubrik">
<h2 id="${id}-rubrik">${title}</h2>
<section class="scroll" tabindex="0" aria-labelledby="${id}-tabell">
<table class="matrix">
<caption id="${id}-tabell">${caption}</caption>
<thead><tr><th scope="col">${say(locale, 'ui.indicator')}</th>${heads}</tr></thead>
<tbody>
${body}</tbody>
</table>
</section>
</section>
`;
}

function tableCell({ value, period, sign: text, word, outcome, href }: Cell, area: string): Html {
  const verdict = html`${sign(outcome, text)} ${word}`;
  const shown = value === '' ? verdict : html`${value}`;
  const main = href === '' ? shown : html`<a href="${href}">${shown}</a>`;
  return html`<td data-area="${area}" data-outcome="${outcome}">${main}${value === '' ? nothing : html` <small>${period}</small>`}${value === '' ? nothing : html`<span class="verdict">${verdict}</span>`}</td>`;
}
