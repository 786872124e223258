import type { Locale } from '../i18n/locale.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { type Html, html, nothing } from '../page/html.ts';
import type { PageAssets } from '../page/page-assets.ts';
import { pageFrame } from '../page/page-frame.ts';
import type { SiteData } from './site-data.ts';
import { siteWords } from './words.ts';

/** The pages of the site, in the order of the menu. */
export const pageFiles = { home: 'index.html', indicators: 'indikatorer.html', search: 'sok.html' } as const;
export type PageName = keyof typeof pageFiles;

export interface SitePage {
  /** The page of the menu that it is, or stands below. */
  readonly name: PageName;
  /** Whether it stands below the page of the menu. */
  readonly below?: boolean;
  readonly title: string;
  readonly lead: string;
  /** Beside the title: the map of the front page. */
  readonly aside: Html;
  readonly main: Html;
  readonly script?: string;
  readonly data?: Html;
}

/** Puts a page of the site in its frame: menu, title, footer. */
export function sitePage(page: SitePage, site: SiteData, locale: Locale, assets: PageAssets): string {
  const words = siteWords(locale);
  const { sample, edition } = site;
  const place = sample.municipality.name;
  const title = words.site(place, edition);
  const { sender, date, kub } = sample;
  return pageFrame(
    {
      title: page.name === 'home' ? title : `${page.title} – ${title}`,
      description: page.lead,
      header: html`<header class="cover cover-${page.name}">
${menu(page.name, page.below === true, locale)}<div class="cover-inner"><div class="cover-words">
<p class="eyebrow">${words.eyebrow(edition)}</p>
<h1 class="${page.name === 'home' ? 'name-short' : 'name-longest'}">${page.title}</h1>
<p class="lead">${page.lead}</p>
</div>${page.aside}</div>
</header>`,
      main: page.main,
      footer: [
        words.noRanking,
        ...(sender.contact === '' ? [] : [words.contact(sender.contact)]),
        words.footer(sender.name, date, kub),
      ],
      ...(page.script === undefined ? {} : { script: page.script }),
      ...(page.data === undefined ? {} : { data: page.data }),
    },
    sample,
    locale,
    assets,
  );
}

function menu(current: PageName, below: boolean, locale: Locale): Html {
  const words = siteWords(locale);
  const links = (['home', 'indicators', 'search'] as const).map((name) => {
    const kind = below ? 'true' : 'page';
    const here = name === current ? html` aria-current="${kind}"` : nothing;
    return html`<li><a href="${pageFiles[name]}"${here}>${words[name]}</a></li>`;
  });
  return html`<nav class="menu" aria-label="${words.nav}"><ul>${links}</ul></nav>\n`;
}

/** "1,6 MB", in decimal units as file managers and browsers count. */
export function fileSize(bytes: number, locale: Locale): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), 0, locale)}\u00a0kB`
    : `${formatNumber(bytes / 1_000_000, 1, locale)}\u00a0MB`;
}
