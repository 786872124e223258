import { escapeText } from '../../charts/markup.ts';
import { say } from '../../i18n/put.ts';
import type { Note } from '../../model/note.ts';
import { countWords } from './figure-words.ts';
import type { Scene } from './scene.ts';
import type { NoteView, PairView } from './view-shape.ts';
import { fill } from './words.ts';

/** Headings of the note stand below its title: the highest becomes `start`, and none is skipped. */
export function shiftHeadings(html: string, start: number): string {
  const used = [...new Set([...html.matchAll(/<h([1-6])\b/gi)].map((match) => Number(match[1])))].sort();
  if (used.length === 0) return html;
  return html.replace(/<(\/?)h([1-6])\b/gi, (_, slash: string, level: string) => {
    const place = Math.min(6, start + used.indexOf(Number(level)));
    return `<${slash}h${place}`;
  });
}

/** Tables of a note roll sideways within a region that has a name; a head is the head of its column. */
function frameTables(scene: Scene, { title, language }: Note, html: string): string {
  const isOther = language !== scene.locale;
  const frame = isOther ? ` lang="${scene.locale}"` : '';
  const table = isOther ? ` lang="${language}"` : '';
  let count = 0;
  return html
    .replace(/<th>/g, '<th scope="col">')
    .replace(/<table>/g, () => {
      count += 1;
      const label = fill(scene.labels.scroll, { caption: count === 1 ? title : `${title} (${count})` });
      return `<div class="scroll" role="group" tabindex="0" aria-label="${escapeText(label)}"${frame}>\n<table${table}>`;
    })
    .replace(/<\/table>/g, '</table>\n</div>');
}

/** The official contact, where the note says that it is public. */
function contactOf({ contact }: Note): string {
  if (contact === undefined) return '';
  return [contact.role, contact.name, contact.phone, contact.email].filter((part) => part !== '').join(', ');
}

function factsOf(scene: Scene, note: Note): readonly PairView[] {
  const { labels } = scene;
  const { intervention, residentView } = note;
  const form = intervention?.form;
  const contributors = residentView?.contributors ?? null;
  const facts: readonly (readonly [string, string])[] = [
    ...(residentView
      ? ([
          [labels.method, residentView.method],
          [
            labels.contributors,
            contributors === null ? labels.contributorsUnknown : countWords(scene, contributors),
          ],
        ] as const)
      : []),
    ...(intervention
      ? ([
          [labels.who, intervention.organisers.join(', ')],
          [labels.forWhom, intervention.targetGroup],
          [labels.where, intervention.place],
          [labels.when, intervention.frequency],
          [labels.form, form ? say(scene.locale, `form.${form}`) : ''],
          [
            labels.funding,
            intervention.funding
              .map((part) => `${part.party} ${countWords(scene, part.share)}\u00a0%`)
              .join(', '),
          ],
          [labels.languages, intervention.languages.join(', ')],
        ] as const)
      : []),
    [labels.actorSector, note.sector],
    [labels.publicContact, contactOf(note)],
    [labels.noteSource, note.source],
    [labels.noteDate, note.date],
    [labels.noteLanguage, otherLanguage(scene, note)],
  ];
  return facts.filter(([, detail]) => detail !== '').map(([term, detail]) => ({ term, detail }));
}

/** Named where a note has no translation into the report's language and so stands in its own. */
function otherLanguage({ locale }: Scene, { language }: Note): string {
  if (language === locale) return '';
  return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
}

function linksOf(scene: Scene, note: Note): NoteView['links'] {
  const link = (label: string) => (id: string) => {
    const target = scene.anchors.get(id);
    return target === undefined ? [] : [{ label, text: scene.titles.get(id) ?? id, target }];
  };
  return [
    ...note.indicators.flatMap(link(scene.labels.noteThemes)),
    ...note.confirms.flatMap(link(scene.labels.confirms)),
    ...note.contradicts.flatMap(link(scene.labels.contradicts)),
    ...(note.linkedFrom ?? []).flatMap(({ id, relation }) =>
      link(relation === 'confirms' ? scene.labels.confirmedBy : scene.labels.contradictedBy)(id),
    ),
  ];
}

/** A note as a card whose title is a heading of `level`. Its own words keep their own language. */
export function noteView(scene: Scene, note: Note, level: number): NoteView {
  const known = scene.anchors.get(note.id);
  const first = known !== undefined && !scene.placed.has(note.id);
  scene.placed.add(note.id);
  return {
    id: first ? known : scene.claim(`anteckning-${note.id}`),
    level: String(level),
    title: note.title,
    label: say(scene.locale, `note.${note.kind}`),
    language: note.language,
    html: frameTables(scene, note, shiftHeadings(note.html, level + 1)),
    facts: factsOf(scene, note),
    stale: note.stale ? say(scene.locale, 'ui.stale') : '',
    themes: note.themes.flatMap((theme) => scene.themes.get(theme) ?? []).join('; '),
    links: linksOf(scene, note),
  };
}
