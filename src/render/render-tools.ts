import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { type LentBytes, lendBytes } from '../io/lent-bytes.ts';
import type { Report } from '../model/report.ts';
import type { Printer } from './browser.ts';
import { BrowserProblem } from './browser-problem.ts';
import { fontStyles } from './fonts.ts';
import { type HtmlAssets, renderAroundFonts } from './html.ts';
import { compileTemplates } from './templates.ts';

/** What is made once for a run and used for every report; each is made when first asked for. */
export interface RenderTools {
  assets(): Promise<HtmlAssets>;
  /** The report as a page: asked for again, for its print, it is not made again. */
  page(report: Report, locale: Locale): Promise<string>;
  /** Throws `BrowserProblem` when this machine has no browser that starts. */
  printer(): Promise<Printer>;
  close(): Promise<void>;
}

/** Tools that also give the page as the file it is written in. */
export interface PageTools extends RenderTools {
  pageFile(report: Report, locale: Locale): Promise<LentBytes>;
}

export interface RenderToolsOptions {
  /** The user's own templates. */
  readonly overridesFolder?: string;
  readonly tabs?: number;
}

export function createRenderTools(effects: Effects, options: RenderToolsOptions = {}): PageTools {
  let loading: Promise<LoadedAssets> | undefined;
  let printer: Promise<Printer> | undefined;
  const pages = new WeakMap<
    Report,
    { readonly locale: Locale; readonly parts: Promise<readonly string[]> }
  >();
  const assets = (): Promise<LoadedAssets> => (loading ??= loadAssets(effects, options));
  const around = (report: Report, locale: Locale): Promise<readonly string[]> => {
    const known = pages.get(report);
    if (known?.locale === locale) return known.parts;
    const parts = assets().then((ready) => renderAroundFonts(report, locale, ready));
    pages.set(report, { locale, parts });
    return parts;
  };
  return {
    assets,
    async page(report, locale) {
      const { fonts } = await assets();
      return (await around(report, locale)).join(fonts);
    },
    async pageFile(report, locale) {
      const { fontBytes } = await assets();
      const parts = await around(report, locale);
      return lendBytes(parts.flatMap((part, index) => (index === 0 ? [part] : [fontBytes, part])));
    },
    printer: () => (printer ??= startPrinter(effects, options.tabs ?? 1)),
    async close() {
      const started = await printer?.catch(() => undefined);
      await started?.close();
    },
  };
}

interface LoadedAssets extends HtmlAssets {
  readonly fontBytes: Uint8Array;
}

async function loadAssets(effects: Effects, options: RenderToolsOptions): Promise<LoadedAssets> {
  const [templates, fonts] = await Promise.all([
    compileTemplates(effects, options.overridesFolder),
    fontStyles(effects),
  ]);
  return { templates, fonts, fontBytes: new TextEncoder().encode(fonts) };
}

async function startPrinter(effects: Effects, tabs: number): Promise<Printer> {
  const [{ resolveBrowser }, { openBrowser }] = await Promise.all([
    import('./browser-choice.ts'),
    import('./browser.ts'),
  ]);
  const choice = await resolveBrowser(effects);
  if (choice.kind === 'none') throw new BrowserProblem('browser-absent', '');
  if (choice.kind === 'named-absent') throw new BrowserProblem('browser-named-absent', choice.browser.path);
  const printer = await openBrowser(effects, choice, { tabs });
  const { background } = effects;
  if (background === undefined) return printer;
  return { ...printer, finish: async (printed) => (await background.run(printed)) as Uint8Array | undefined };
}
