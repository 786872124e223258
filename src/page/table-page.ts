import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import { pageDocument } from './document.ts';
import { type Html, html, nothing } from './html.ts';

/** Light and dark, on paper and on a narrow screen; the colours are those of the pages of kub. */
const styles = `:root{color-scheme:light dark;--paper:#faf8f4;--ink:#1d2733;--line:#d9d6cf;--focus:#12436d}
@media screen and (prefers-color-scheme:dark){:root{--paper:#12171d;--ink:#e8ebef;--line:#37414d;--focus:#ffd166}}
@page{size:A4 landscape;margin:18mm}
body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem);max-width:90rem;background:var(--paper);color:var(--ink);font:400 1.06rem/1.5 "Source Sans 3","Segoe UI",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h2{font:600 1.25rem/1.3 "Source Serif 4",Georgia,serif;margin:2rem 0 .4rem}
dl{margin:0;max-width:44rem}
dt{font-weight:600;margin-top:.7rem}
dd{margin:.1rem 0 0}
dt,dd,h2{overflow-wrap:break-word}
h1{font:600 clamp(1.7rem,1.2rem + 2vw,2.4rem)/1.2 "Source Serif 4",Georgia,serif;margin:0 0 1rem;overflow-wrap:break-word}
.invented{display:inline-block;margin:0 0 .6rem;padding:.1rem .6rem;border:2px solid currentcolor;font-weight:600}
.scroll{overflow-x:auto}
.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:3px}
table{border-collapse:separate;border-spacing:0;font-size:.94rem}
th,td{overflow-wrap:break-word;text-align:left;vertical-align:top;padding:.4rem 1.2rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
@media screen{tbody th{min-width:12rem}td{white-space:nowrap}}
@media print{body{padding:0;max-width:none;background:none}.scroll{overflow:visible}dl>div{break-inside:avoid}h2{break-after:avoid}table{font-size:9pt}th,td{padding-right:.5rem;overflow-wrap:anywhere}tr{break-inside:avoid}}`;

/** Sentences about rows, below the table: each once, with the rows that it is about. */
export interface TableNote {
  readonly heading: string;
  readonly lines: readonly { readonly names: readonly string[]; readonly text: string }[];
}

export interface TablePage {
  readonly title: string;
  /** Name of the table where it rolls sideways. */
  readonly region: string;
  /** Above the table: where its values are from. */
  readonly about: string;
  /** Figures that are not of any real place are marked. */
  readonly invented: boolean;
  /** The first row names the columns, the first cell of each other its row. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly TableNote[];
}

/** One table as a page of its own, without script; the table rolls by itself. */
export function tablePage(
  { title, region, about, invented, rows, notes }: TablePage,
  locale: Locale,
): string {
  const [head = [], ...others] = rows;
  const row = ([first = '', ...cells]: readonly string[]) =>
    html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`;
  const body = html`<main>
${invented ? html`<p class="invented">${say(locale, 'ui.demonstration')}</p>\n` : nothing}<h1>${title}</h1>
<p>${about}</p>
<div class="scroll" role="group" tabindex="0" aria-label="${region}">
<table>
<thead>
<tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
</thead>
<tbody>
${others.map(row)}</tbody>
</table>
</div>
${notes.map(noteSection)}</main>
`;
  return pageDocument({ title, styles, body }, locale);
}

function noteSection({ heading, lines }: TableNote): Html {
  return html`<h2>${heading}</h2>
<dl>
${lines.map(({ names, text }) => html`<div><dt>${names.join(' · ')}</dt><dd>${text}</dd></div>\n`)}</dl>
`;
}
