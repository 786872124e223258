import { changesPrefix } from '../edition/file-names.ts';
import type { StoredEdition } from '../edition/stored-edition.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { loadPageAssets } from '../page/page-assets.ts';
import { diffHtml } from './diff-html.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffView } from './diff-view.ts';
import type { EditionDiff } from './edition-diff.ts';

export const diffFormats = ['html', 'md', 'json'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/**
 * Writes the page of changes beside the reports of the newer edition, in each format.
 *
 * @returns the paths, from `out`
 */
export async function writeDiff(
  effects: Effects,
  diff: EditionDiff,
  newer: StoredEdition,
  target: { readonly out: string; readonly formats: readonly DiffFormat[]; readonly locale: Locale },
): Promise<readonly string[]> {
  const { out, formats, locale } = target;
  const view = diffView(diff, locale);
  const [sample] = newer.reports;
  const paths: string[] = [];
  for (const format of formats) {
    const text =
      format === 'json' || !sample
        ? `${JSON.stringify(diff, null, 1)}\n`
        : format === 'md'
          ? diffMarkdown(view)
          : diffHtml(view, sample, locale, await loadPageAssets(effects));
    const path = `${newer.name}/${changesPrefix}${diff.old.edition}.${format}`;
    await effects.files.write(`${out}/${path}`, text);
    paths.push(path);
  }
  return paths;
}
