import { put } from '../../i18n/put.ts';
import { sectorIn } from '../../i18n/sector.ts';
import type { Section } from '../../model/report.ts';
import { appendixView } from './appendix-view.ts';
import { senderFacts } from './cover-view.ts';
import { entryViews } from './entry-view.ts';
import { gapViews, isBare } from './gaps-view.ts';
import { goalsView } from './goals-view.ts';
import { interventionsView } from './interventions-view.ts';
import { legendView } from './legend.ts';
import { methodsView } from './methods-view.ts';
import { noteView } from './note-view.ts';
import { overviewView } from './overview-view.ts';
import { resourcesView } from './resources-view.ts';
import type { Scene } from './scene.ts';
import { summaryView } from './summary-view.ts';
import { type ChapterView, emptyBodies } from './view-shape.ts';
import { fill } from './words.ts';

export type Theme = Extract<Section, { kind: 'theme' }>;

function bodyOf(
  scene: Scene,
  section: Exclude<Section, Theme>,
): Partial<typeof emptyBodies> | Partial<ChapterView> {
  const words = (messages: Parameters<typeof put>[0][]) =>
    messages.map((message) => put(message, scene.locale));
  switch (section.kind) {
    case 'summary':
      return { summary: summaryView(scene, section) };
    case 'reading-guide':
      return { guide: { paragraphs: words(section.paragraphs), legend: legendView(scene) } };
    case 'overview':
      return { overview: overviewView(scene, section) };
    case 'resident-views':
      return {
        views: {
          notes: section.notes.map((note) => noteView(scene, note, 3)),
          missing: section.missing ? put(section.missing, scene.locale) : '',
        },
      };
    case 'resources':
      return { resources: resourcesView(scene, section) };
    case 'goals':
      return { goals: goalsView(scene, section) };
    case 'note-list':
      return {
        notes: {
          notes: section.notes.map((note) => noteView(scene, note, 3)),
          missing: section.missing ? put(section.missing, scene.locale) : '',
        },
      };
    case 'interventions':
      return { interventions: interventionsView(scene, section) };
    case 'conversation':
      return {
        conversation: {
          questions: words(section.questions),
          sectors: section.sectors.map(({ sector, indicators, missing }) => ({
            sector: sectorIn(sector, scene.locale) ?? sector,
            status:
              indicators.length === 0
                ? scene.labels.sectorNothing
                : fill(scene.labels.sectorDelivered, {
                    delivered: String(indicators.length),
                    all: String(indicators.length + missing.length),
                  }),
            missing: missing.map((indicator) => indicator.name),
            indicators: indicators.flatMap(({ id, name }) => {
              const target = scene.anchors.get(id);
              return target === undefined ? [] : [{ text: name, target }];
            }),
          })),
        },
      };
    case 'methods':
      return { methods: methodsView(scene, section) };
    case 'table-appendix':
      return { appendix: appendixView(scene, section) };
    case 'contact':
      return { contact: { paragraphs: words(section.paragraphs), facts: senderFacts(scene) } };
  }
}

export function chapterView(scene: Scene, section: Exclude<Section, Theme>, number: string): ChapterView {
  return {
    id: scene.claim(`kapitel-${section.id}`),
    number,
    title: put(section.title, scene.locale),
    introduction: section.introduction.map((message) => put(message, scene.locale)),
    ...emptyBodies,
    ...bodyOf(scene, section),
  };
}

/** Themes that follow each other are one chapter, "Livsvillkor och hälsa", with a numbered part for each. */
export function themesChapter(scene: Scene, sections: readonly Theme[], number: string): ChapterView {
  const beside = sections.findIndex(({ entries }) => entries.some((entry) => !isBare(entry)));
  return {
    id: scene.claim('kapitel-livsvillkor'),
    number,
    title: scene.labels.conditions,
    introduction: [],
    ...emptyBodies,
    themes: {
      legend: legendView(scene),
      themes: sections.map((section, index) => ({
        id: scene.claim(`tema-${section.theme}`),
        number: `${number}.${index + 1}`,
        title: put(section.title, scene.locale),
        // That the figures stand beside those of the municipality is told once, where the first of them do.
        introduction: section.introduction
          .filter(({ key }) => key !== 'theme.introduction' || index === beside)
          .map((message) => put(message, scene.locale)),
        entries: entryViews(
          scene,
          section.entries.filter((entry) => !isBare(entry)),
          4,
        ),
        gaps: gapViews(scene, section.entries, section.gaps),
        comments: section.comments.map((note) => noteView(scene, note, 4)),
      })),
    },
  };
}
