import { put } from '../../i18n/put.ts';
import type { Message } from '../../model/message.ts';
import type { Note } from '../../model/note.ts';
import type { Section } from '../../model/report.ts';
import { actorView } from './actor-view.ts';
import { noteView } from './note-view.ts';
import type { Scene } from './scene.ts';
import type { ChapterView } from './view-shape.ts';

type Resources = Extract<Section, { kind: 'resources' }>;

/** Resources and settings before difficulties; a kind without notes leaves no heading. */
export function resourcesView(scene: Scene, section: Resources): NonNullable<ChapterView['resources']> {
  const { labels } = scene;
  const group = (id: string, title: string, notes: readonly Note[]) =>
    notes.length === 0
      ? []
      : [{ id: scene.claim(id), title, notes: notes.map((note) => noteView(scene, note, 4)), missing: '' }];
  return {
    groups: [
      ...group('resurser-lista', labels.resources, section.resources),
      ...group('arenor-lista', labels.settings, section.settings),
      ...group('mojligheter-lista', labels.possibilities, section.possibilities),
      ...group('svarigheter-lista', labels.difficulties, section.difficulties),
    ],
    actors: section.actors.map((actor) => actorView(scene, actor)),
    missing: missingLines(scene, section),
  };
}

/** Themes nobody is described for stand on the line that says so. */
function missingLines(scene: Scene, { missing }: Resources): readonly string[] {
  const isTheme = ({ key }: Message) => key === 'title.theme';
  const themes = missing.filter(isTheme).map((message) => put(message, scene.locale));
  return missing
    .filter((message) => !isTheme(message))
    .map((message) => {
      const text = put(message, scene.locale);
      return message.key === 'actors.themes-missing' ? `${text} ${themes.join('; ')}.` : text;
    });
}
