import { createHash } from 'node:crypto';
import type { Locale } from '../i18n/locale.ts';
import { say } from '../i18n/put.ts';
import type { Report } from '../model/report.ts';
import { lookStyles } from '../render/view/look-styles.ts';
import { pageDocument } from './document.ts';
import { type Html, html, nothing, trusted } from './html.ts';
import type { PageAssets } from './page-assets.ts';

export interface Page {
  readonly title: string;
  readonly description: string;
  readonly header: Html;
  readonly main: Html;
  readonly footer: readonly string[];
  /** Name of the page's script; none for pages that need none. */
  readonly script?: string;
  /** Data that the script reads. */
  readonly data?: Html;
}

/**
 * A whole page in one file: styles, fonts and script inside, nothing fetched. `sample` is one of the reports
 * that the page is about; it lends its colours, its version of kub and the mark of invented figures.
 */
export function pageFrame(page: Page, sample: Report, locale: Locale, assets: PageAssets): string {
  const script = page.script === undefined ? '' : (assets.scripts[page.script] ?? '');
  const head = html`<meta name="description" content="${page.description}">
<meta name="generator" content="kub ${sample.kub}">
${sample.invented ? html`<meta name="robots" content="noindex">\n` : nothing}`;
  const body = html`<a class="skip" href="#innehall">${say(locale, 'ui.skip-to-content')}</a>
${sample.invented ? html`<aside class="invented">${say(locale, 'ui.demonstration')}</aside>` : nothing}
${page.header}
<main id="innehall" class="page" tabindex="-1">
${page.main}
</main>
<footer class="foot">
${page.footer.map((line) => html`<p>${line}</p>\n`)}</footer>
${page.data === undefined ? nothing : html`<script type="application/json" id="data">${page.data}</script>\n`}${script === '' ? nothing : html`<script>${trusted(script)}</script>\n`}`;
  const styles = `${lookStyles(sample, locale)}\n${assets.fonts}\n${assets.styles}`;
  return pageDocument({ title: page.title, styles, body, head, allowed: allowedOf(script) }, locale);
}

/** Pictures and fonts that are in the page, and its one script. */
function allowedOf(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const scripts = script === '' ? "'none'" : `'sha256-${hash}'`;
  return `img-src data:; font-src data:; script-src ${scripts}; `;
}
