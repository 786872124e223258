import { put } from '../../i18n/put.ts';
import type { Section } from '../../model/report.ts';
import { dataLanguage, nameLanguage } from './entry-view.ts';
import { sourceLine } from './figure-words.ts';
import { methodWords } from './method-names.ts';
import type { Scene } from './scene.ts';
import { makeTable } from './table.ts';
import type { ChapterView, TableView } from './view-shape.ts';

type Methods = Extract<Section, { kind: 'methods' }>;

function sourcesTable(scene: Scene): TableView | null {
  const { labels } = scene;
  const { sources } = scene.report;
  if (sources.length === 0) return null;
  const heads = [labels.sourceLicence, labels.sourceRetrieved, labels.sourceNote];
  return makeTable(scene, {
    id: 'kallor-tabell',
    caption: labels.sourcesCaption,
    corner: labels.sourceName,
    columns: heads.map((text) => ({ text, numeric: false })),
    rows: sources.map((source) => ({
      header: source.name,
      cells: [source.licence, source.retrieved, source.note].map((text) => ({ text })),
    })),
  });
}

/** Sentences that follow each other on a line each need their full stop. */
const closed = (text: string): string => (text === '' || /[.!?]$/.test(text) ? text : `${text}.`);

export function methodsView(scene: Scene, section: Methods): NonNullable<ChapterView['methods']> {
  const words = section.paragraphs.map((message) => put(message, scene.locale));
  return {
    paragraphs: words,
    limitations: section.limitations.map((message) => put(message, scene.locale)),
    definitions: section.definitions.map((indicator) => ({
      name: indicator.name,
      nameLanguage: nameLanguage(scene, indicator),
      language: dataLanguage(scene),
      definition: closed(indicator.definition),
      source: closed(indicator.sourceLine || sourceLine(scene, indicator.source)),
      note: closed(indicator.note),
    })),
    sources: sourcesTable(scene),
    references: scene.report.methods.map((method) => methodWords(method, scene.locale)),
    events: section.events.map((event) => ({
      term: event.to && event.to !== event.from ? `${event.from}–${event.to}` : event.from,
      detail: [event.name, event.text].filter((part) => part !== '').join('. '),
    })),
    warnings: scene.report.warnings.map((message) => put(message, scene.locale)),
  };
}
