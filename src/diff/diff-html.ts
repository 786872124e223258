import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import type { Report } from '../model/report.ts';
import { type Html, html, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { pageFrame } from '../page/page-frame.ts';
import type { DiffView, SectionView, TableView } from './view-shape.ts';

/** The page of changes for the council: one file, in the look of the reports. */
export function diffHtml(view: DiffView, sample: Report, locale: Locale, assets: PageAssets): string {
  const page = {
    title: view.title,
    description: view.lead,
    header: header(view),
    main: html`${contents(view, locale)}${view.sections.map(section)}`,
    footer: view.footer,
  };
  return pageFrame(page, sample, locale, assets);
}

function header({ eyebrow, heading, lead, facts }: DiffView): Html {
  return html`<header class="cover">
<div class="cover-inner"><div class="cover-words">
<p class="eyebrow">${eyebrow}</p>
<h1 class="name-long">${heading}</h1>
<p class="lead">${lead}</p>
<dl class="facts">${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
</div></div>
</header>`;
}

function contents({ sections }: DiffView, locale: Locale): Html {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav class="jump" aria-label="${say(locale, 'ui.contents')}"><ul>${links}</ul></nav>\n`;
}

function section({ id, title, paragraphs, tables }: SectionView): Html {
  return html`<section class="chapter" id="${id}" aria-labelledby="${id}-rubrik">
<h2 id="${id}-rubrik">${title}</h2>
${paragraphs.map((text) => html`<p>${text}</p>\n`)}${tables.map((table, index) => tableOf(table, `${id}-${index + 1}`))}</section>
`;
}

function tableOf({ heading, caption, headers, rows, numeric }: TableView, id: string): Html {
  const kind = (index: number): Html => (numeric.includes(index) ? html` class="numeric"` : nothing);
  const row = (cells: readonly string[]): Html =>
    html`<tr>${cells.map((cell, index) =>
      index === 0 ? html`<th scope="row">${cell}</th>` : html`<td${kind(index)}>${cell}</td>`,
    )}</tr>\n`;
  return html`${heading === '' ? nothing : html`<h3>${heading}</h3>\n`}<section class="scroll" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${headers.map((text, index) => html`<th scope="col"${kind(index)}>${text}</th>`)}</tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table>
</section>
`;
}
