import type { Locale } from '../i18n/locale.ts';
import type { Report } from '../model/report.ts';
import { markLanguage } from './mark-language.ts';
import { ownWords } from './own-words.ts';
import type { Templates } from './templates.ts';
import { buildView } from './view/view.ts';

/** What a page is made with; made once for a run and used for every report. */
export interface HtmlAssets {
  /** From `compileTemplates`. */
  readonly templates: Templates;
  /** Style rules with the fonts inside, from `fontStyles`. */
  readonly fonts: string;
}

/**
 * The report as one HTML file that holds its styles, fonts, drawings and script, and asks nothing of the network.
 * The same report, language and assets give the same text.
 */
export function renderHtml(report: Report, locale: Locale, assets: HtmlAssets): string {
  const { templates, fonts } = assets;
  const { styles, script, policy } = templates;
  const page = templates.page(buildView(report, locale, { fonts, styles, script, policy }));
  return markLanguage(page, locale, ownWords(report, locale));
}

/** Stands where the fonts are to be; no template and no text of a report has it. */
const fontsMark = '\u0000kub: fonts\u0000';

/** The same page, parted where its fonts are to be: a third of it is the same in all pages. */
export function renderAroundFonts(
  report: Report,
  locale: Locale,
  { templates }: HtmlAssets,
): readonly string[] {
  return renderHtml(report, locale, { templates, fonts: fontsMark }).split(fontsMark);
}
