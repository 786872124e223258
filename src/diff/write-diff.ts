import type { ComparableEdition } from '../edition/comparable-edition.ts';
import { changesPrefix } from '../edition/file-names.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects, FileContent } from '../io/effects.ts';
import { loadPageAssets } from '../page/page-assets.ts';
import { diffHtml } from './diff-html.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffView } from './diff-view.ts';
import type { ListedDiff } from './edition-diff.ts';
import { jsonPieces } from './json-pieces.ts';

export const diffFormats = ['html', 'md', 'json'] as const;
export type DiffFormat = (typeof diffFormats)[number];

/**
 * Writes the page of changes beside the reports of the newer edition, in each format.
 *
 * @returns the paths, from `out`
 */
export async function writeDiff(
  effects: Effects,
  diff: ListedDiff,
  newer: ComparableEdition,
  target: { readonly out: string; readonly formats: readonly DiffFormat[]; readonly locale: Locale },
): Promise<readonly string[]> {
  const { out, formats, locale } = target;
  const view = diffView(diff, locale);
  const contents = async (format: DiffFormat): Promise<FileContent> => {
    if (format === 'json') return bytesOf(jsonPieces(diff));
    return format === 'md'
      ? diffMarkdown(view)
      : diffHtml(view, newer.sample, locale, await loadPageAssets(effects));
  };
  const paths: string[] = [];
  for (const format of formats) {
    const path = `${newer.name}/${changesPrefix}${diff.old.edition}.${format}`;
    await effects.files.write(`${out}/${path}`, await contents(format));
    paths.push(path);
  }
  return paths;
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}
