import type { Locale } from '../../i18n/locale.ts';
import { put, say } from '../../i18n/put.ts';
import type { Report, Section } from '../../model/report.ts';
import { isBrief } from './brief.ts';
import { chapterView, type Theme, themesChapter } from './chapter-view.ts';
import { coverView } from './cover-view.ts';
import { withEnglishNames } from './english-names.ts';
import { lookStyles } from './look-styles.ts';
import { makeScene, type Scene } from './scene.ts';
import type { ChapterView, View } from './view-shape.ts';
import { fill } from './words.ts';

/** What the page carries inside itself. */
export interface PageParts {
  readonly fonts: string;
  readonly styles: string;
  readonly script: string;
  /** Content security policy: what the page may run and load. */
  readonly policy: string;
}

/** Chapters numbered as they come; consecutive themes share a chapter. */
function chaptersOf(scene: Scene): readonly ChapterView[] {
  const groups: (Exclude<Section, Theme> | Theme[])[] = [];
  for (const section of scene.report.sections) {
    const last = groups.at(-1);
    if (section.kind !== 'theme') groups.push(section);
    else if (Array.isArray(last)) last.push(section);
    else groups.push([section]);
  }
  return groups.map((group, index) =>
    Array.isArray(group)
      ? themesChapter(scene, group, String(index + 1))
      : chapterView(scene, group, String(index + 1)),
  );
}

/** A report in one language, as strings: all that the templates know. */
export function buildView(report: Report, locale: Locale, parts: PageParts): View {
  const scene = makeScene(withEnglishNames(report, locale), locale, (section) => put(section.title, locale));
  const { labels, areaName } = scene;
  const cover = coverView(scene);
  const chapters = chaptersOf(scene);
  const words = { name: areaName, edition: report.edition };
  return {
    language: locale,
    title: fill(labels.documentTitle, words),
    description: fill(labels.description, words),
    generator: `kub ${report.kub}`,
    policy: parts.policy,
    scriptWords: JSON.stringify({
      sort: labels.scriptSort,
      ascending: labels.scriptAscending,
      descending: labels.scriptDescending,
      all: labels.scriptAll,
      filter: labels.scriptFilter,
      copy: labels.scriptCopy,
      copied: labels.scriptCopied,
      inAddress: labels.scriptInAddress,
      download: labels.scriptDownload,
    }),
    fonts: parts.fonts,
    styles: parts.styles,
    look: lookStyles(report, locale),
    script: parts.script,
    invented: report.invented ? say(locale, 'ui.invented') : '',
    brief: isBrief(report),
    standing: fill(labels.standing, { area: areaName, edition: report.edition }),
    labels,
    cover,
    contents: chapters.map(({ id, number, title, themes }) => ({
      id,
      number,
      title,
      children: (themes?.themes ?? []).map((theme) => ({
        id: theme.id,
        number: theme.number,
        title: theme.title,
      })),
    })),
    chapters,
    footer: [
      ...(isBrief(report) ? [labels.briefMore] : []),
      fill(labels.footer, { area: areaName, edition: report.edition, sender: report.sender.name }),
      fill(labels.madeWith, { version: report.kub }),
    ],
  };
}
