import type { Effects } from '../io/effects.ts';
import { fontStyles } from '../render/fonts.ts';

/** What every page is made with. */
export interface PageAssets {
  /** Style rules with the fonts inside. */
  readonly fonts: string;
  readonly styles: string;
  /** Script by name, without the ending. */
  readonly scripts: Readonly<Record<string, string>>;
}

/** The report's own look first, so that the pages around the reports are of one piece with them. */
const styleFiles = ['style.css', 'charts.css', 'site/site.css'] as const;
const scriptNames = ['table', 'areas', 'search'] as const;

/** Reads fonts, style sheets and scripts from the package. */
export async function loadPageAssets(effects: Effects): Promise<PageAssets> {
  const read = async (name: string): Promise<string> =>
    new TextDecoder().decode(await effects.files.read(`${effects.packageFolder}/templates/${name}`));
  const [fonts, styles, scripts] = await Promise.all([
    fontStyles(effects),
    Promise.all(styleFiles.map(read)),
    Promise.all(scriptNames.map(async (name) => [name, await read(`site/${name}.js`)] as const)),
  ]);
  return { fonts, styles: slim(styles.join('\n')), scripts: Object.fromEntries(scripts) };
}

/** Comments and indentation are for those who read the source. */
function slim(styles: string): string {
  return styles
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .replace(/\n+/g, '\n');
}
