import { put } from '../../i18n/put.ts';
import type { Actor, Note } from '../../model/note.ts';
import type { Section } from '../../model/report.ts';
import { noteView } from './note-view.ts';
import type { Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, TableView } from './view-shape.ts';
import { fill } from './words.ts';

type Resources = Extract<Section, { kind: 'resources' }>;

function actorsTable(scene: Scene, actors: readonly Actor[]): TableView | null {
  if (actors.length === 0) return null;
  const { labels } = scene;
  const heads = [
    labels.actorType,
    labels.actorSector,
    labels.actorThemes,
    labels.actorRole,
    labels.actorContributes,
    labels.actorWeb,
  ];
  const themesOf = (actor: Actor) => (actor.themes ?? []).map((id) => scene.themes.get(id) ?? id).join(', ');
  return makeTable(scene, {
    id: 'aktorer-tabell',
    caption: fill(labels.actorsCaption, { area: scene.areaName }),
    corner: labels.actorName,
    columns: heads.map((text) => ({ text, numeric: false })),
    rows: actors.map((actor) => ({
      header: actor.name,
      cells: [actor.type, actor.sector, themesOf(actor), actor.role, actor.contributes, actor.web].map(
        (text) => ({ text }),
      ),
    })),
  });
}

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
    actors: actorsTable(scene, section.actors),
    actorsTitle: labels.actors,
    missing: section.missing.map((message) => put(message, scene.locale)),
  };
}
