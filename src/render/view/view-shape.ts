import { labelsShape } from './labels-shape.ts';
import { flag, list, markup, maybe, type Of, record, text } from './shape.ts';

const cell = record({ text, numeric: flag });
/** One header row, a row header first in each row, no spanning cells. */
export const tableShape = record({
  id: text,
  caption: text,
  note: text,
  scrollLabel: text,
  corner: text,
  columns: list(record({ text, numeric: flag })),
  rows: list(record({ header: text, cells: list(cell) })),
  /** So few and short columns that two tables fit beside each other on paper. */
  narrow: flag,
});

/** A drawing with its visible heading. */
export const chartShape = record({ heading: text, svg: markup });

const link = record({ text, target: text });
const pair = record({ term: text, detail: text });

export const noteShape = record({
  id: text,
  /** Markdown headings inside start one level below this. */
  level: text,
  title: text,
  label: text,
  language: text,
  html: markup,
  facts: list(pair),
  stale: text,
  themes: text,
  links: list(record({ label: text, text, target: text })),
});

/** A name in the pieces that lines may be broken between. */
const nameParts = list(record({ text, whole: flag }));

export const entryShape = record({
  id: text,
  level: text,
  name: text,
  nameParts,
  /** Language of the name when it is not the page's; empty otherwise, and where the name is translated. */
  nameLanguage: text,
  /** Language of the indicator's own words when it is not the page's; empty otherwise. */
  language: text,
  subtitle: text,
  shown: flag,
  /** Why there is no value, in words; empty for a shown figure. */
  hidden: text,
  hiddenSign: text,
  values: list(record({ label: text, value: text, interval: text, main: flag, withheld: flag })),
  outcome: maybe(record({ symbol: text, words: text, kind: text })),
  /** There is a comparison or a development to draw. */
  drawn: flag,
  comparison: maybe(chartShape),
  trend: maybe(chartShape),
  splits: list(chartShape),
  events: list(record({ mark: text, text })),
  sentences: list(text),
  /** What stands before the source line where that is in another language: "Source: ". */
  sourceStart: text,
  sourceLine: text,
  /** Language of the source line when it is not the page's; empty otherwise. */
  sourceLanguage: text,
  /** Sector and owner of the indicator. */
  keeper: text,
  /** What it is: a sector, or also who gives the figure. */
  keeperLabel: text,
  keeperLanguage: text,
  definition: text,
  /** Values of the parts, where the whole has none; empty otherwise. */
  parts: text,
  tableLabel: text,
  tables: list(tableShape),
  related: list(link),
  comments: list(noteShape),
});

/** Indicators that are missing for the same reason. */
const gapShape = record({
  reason: text,
  items: list(
    record({
      id: text,
      name: text,
      nameParts,
      language: text,
      /** Period, unit and values beside the missing one; empty, with the source, where nothing was delivered. */
      besides: text,
      sourceStart: text,
      sourceLine: text,
      sourceLanguage: text,
    }),
  ),
});

const actorShape = record({
  id: text,
  name: text,
  language: text,
  /** Kind and sector. */
  label: text,
  facts: list(pair),
  /** Address of a page; empty for none. */
  web: text,
  webText: text,
});

const themeShape = record({
  id: text,
  number: text,
  title: text,
  introduction: list(text),
  entries: list(entryShape),
  gaps: list(gapShape),
  comments: list(noteShape),
});

const noteGroup = record({ id: text, title: text, notes: list(noteShape), missing: text });

const bodies = {
  summary: maybe(
    record({
      columns: list(
        record({
          id: text,
          title: text,
          symbol: text,
          kind: text,
          empty: text,
          /** `after` follows the link, `source` is of a figure; empty where there is none. */
          items: list(record({ text, link: maybe(link), after: text, source: text })),
        }),
      ),
    }),
  ),
  guide: maybe(record({ paragraphs: list(text), legend: list(record({ svg: markup, text })) })),
  overview: maybe(
    record({
      notes: list(noteShape),
      facts: list(record({ label: text, value: text, unit: text, benchmark: text, withheld: flag })),
      factSources: text,
      pyramid: maybe(
        record({ heading: text, subtitle: text, svg: markup, legend: text, source: text, table: tableShape }),
      ),
      map: maybe(record({ heading: text, subtitle: text, svg: markup, source: text, table: tableShape })),
      delimitation: list(text),
      codes: text,
      parts: list(text),
      entries: list(entryShape),
      gaps: list(gapShape),
    }),
  ),
  views: maybe(record({ notes: list(noteShape), missing: text })),
  resources: maybe(record({ groups: list(noteGroup), actors: list(actorShape), missing: list(text) })),
  themes: maybe(record({ legend: list(record({ svg: markup, text })), themes: list(themeShape) })),
  goals: maybe(
    record({
      goals: list(
        record({
          id: text,
          sentence: text,
          status: text,
          symbol: text,
          reason: text,
          facts: list(pair),
          chart: maybe(chartShape),
          table: maybe(tableShape),
        }),
      ),
      plan: list(
        record({
          id: text,
          title: text,
          status: text,
          symbol: text,
          reviewDue: text,
          facts: list(pair),
          links: list(link),
        }),
      ),
      missing: list(text),
    }),
  ),
  notes: maybe(record({ notes: list(noteShape), missing: text })),
  interventions: maybe(record({ matrix: maybe(tableShape), notes: list(noteShape), missing: text })),
  conversation: maybe(
    record({
      questions: list(text),
      sectors: list(record({ sector: text, status: text, indicators: list(link), missing: list(text) })),
    }),
  ),
  methods: maybe(
    record({
      paragraphs: list(text),
      limitations: list(text),
      definitions: list(
        record({
          name: text,
          nameLanguage: text,
          language: text,
          definition: text,
          source: text,
          note: text,
        }),
      ),
      sources: maybe(tableShape),
      references: list(text),
      events: list(pair),
      warnings: list(text),
    }),
  ),
  appendix: maybe(record({ tables: list(tableShape) })),
  contact: maybe(record({ paragraphs: list(text), facts: list(pair) })),
};

const chapterShape = record({
  id: text,
  number: text,
  title: text,
  introduction: list(text),
  ...bodies,
});

/** Everything a template may name. `renderHtml` gives the templates this and nothing else. */
export const viewShape = record({
  language: text,
  title: text,
  description: text,
  generator: text,
  policy: text,
  /** Words of the enhancement script, as JSON in an attribute. */
  scriptWords: text,
  fonts: markup,
  styles: markup,
  look: markup,
  script: markup,
  invented: text,
  /** Printed without contents, on one sheet of paper. */
  brief: flag,
  /** Area and edition in words, for the source line of every drawing. */
  standing: text,
  labels: labelsShape,
  cover: record({
    eyebrow: text,
    name: text,
    /** `short`, `long` or `longest`, by the longest word: decides the size of the letters. */
    size: text,
    lead: text,
    logo: text,
    logoAlt: text,
    sender: text,
    facts: list(record({ value: text, unit: text, label: text, benchmark: text })),
    factSources: text,
    map: maybe(record({ svg: markup })),
    document: list(pair),
  }),
  contents: list(
    record({
      id: text,
      number: text,
      title: text,
      children: list(record({ id: text, number: text, title: text })),
    }),
  ),
  chapters: list(chapterShape),
  footer: list(text),
});

export type View = Of<typeof viewShape>;
export type ChapterView = Of<typeof chapterShape>;
export type TableView = Of<typeof tableShape>;
export type ChartView = Of<typeof chartShape>;
export type NoteView = Of<typeof noteShape>;
export type EntryView = Of<typeof entryShape>;
export type GapView = Of<typeof gapShape>;
export type ActorView = Of<typeof actorShape>;
export type PairView = Of<typeof pair>;

/** A chapter with no body yet. */
export const emptyBodies: { readonly [Name in keyof typeof bodies]: null } = {
  summary: null,
  guide: null,
  overview: null,
  views: null,
  resources: null,
  themes: null,
  goals: null,
  notes: null,
  interventions: null,
  conversation: null,
  methods: null,
  appendix: null,
  contact: null,
};
