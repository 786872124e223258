import { put } from '../../i18n/put.ts';
import type { Note } from '../../model/note.ts';
import type { Section } from '../../model/report.ts';
import { isBrief } from './brief.ts';
import { noteView } from './note-view.ts';
import type { Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, TableView } from './view-shape.ts';

type Interventions = Extract<Section, { kind: 'interventions' }>;

/** One row per theme and intervention; a theme without any says so, and none is left out. */
function matrix(scene: Scene, section: Interventions): TableView | null {
  if (section.interventions.length === 0) return null;
  const { labels } = scene;
  const named = new Set(section.themes.map((theme) => theme.id));
  const row = (header: string) => (note: Note) => ({
    header,
    cells: [
      { text: note.title },
      { text: note.intervention?.organisers.join(', ') || note.sector || note.source },
      { text: note.intervention?.targetGroup ?? '' },
    ],
  });
  const rows = section.themes.flatMap((theme) => {
    const title = put(theme.title, scene.locale);
    const notes = section.interventions.filter((note) => note.themes.includes(theme.id));
    if (notes.length > 0) return notes.map(row(title));
    // A brief has no room for what there is not.
    if (isBrief(scene.report)) return [];
    return [{ header: title, cells: [{ text: labels.matrixNone }, { text: '' }, { text: '' }] }];
  });
  const others = section.interventions.filter((note) => !note.themes.some((theme) => named.has(theme)));
  return makeTable(scene, {
    id: 'insatser-tabell',
    caption: labels.matrixCaption,
    corner: labels.matrixTheme,
    columns: [labels.matrixIntervention, labels.matrixResponsible, labels.forWhom].map((text) => ({
      text,
      numeric: false,
    })),
    rows: [...rows, ...others.map(row(labels.otherThemes))],
  });
}

export function interventionsView(
  scene: Scene,
  section: Interventions,
): NonNullable<ChapterView['interventions']> {
  return {
    matrix: matrix(scene, section),
    notes: section.interventions.map((note) => noteView(scene, note, 3)),
    missing: section.missing ? put(section.missing, scene.locale) : '',
  };
}
