/** The words of the site. */
export interface SiteWords {
  readonly site: (place: string, edition: string) => string;
  readonly eyebrow: (edition: string) => string;
  readonly lead: (place: string, areas: number, indicators: number) => string;
  readonly nav: string;
  readonly home: string;
  readonly indicators: string;
  readonly search: string;
  readonly areas: string;
  readonly map: string;
  readonly mapSource: (source: string) => string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly searchButton: string;
  readonly tableLead: string;
  readonly tableIntroduction: (benchmark: string) => string;
  readonly tableCaption: (theme: string, benchmark: string) => string;
  readonly themes: string;
  readonly background: string;
  readonly filter: string;
  readonly filterText: string;
  readonly filterTheme: string;
  readonly filterOutcome: string;
  readonly filterArea: string;
  readonly order: string;
  readonly orderReport: string;
  readonly orderName: string;
  readonly orderOutcome: string;
  readonly all: string;
  readonly anyArea: string;
  /** `{shown}` and `{all}` are put in by the page's script. */
  readonly shownOf: string;
  readonly outcomes: Readonly<Record<'higher' | 'lower' | 'similar' | 'none', string>>;
  readonly notHere: string;
  readonly searchLead: string;
  readonly results: string;
  readonly hits: string;
  readonly oneHit: string;
  readonly noHits: string;
  readonly notes: string;
  readonly inAreas: string;
  /** `{count}` is put in. */
  readonly moreAreas: string;
  readonly downloads: string;
  readonly downloadsLead: string;
  readonly allFigures: string;
  readonly changes: string;
  readonly changesSince: (edition: string) => string;
  /** Where the areas are many: a page for each indicator. */
  readonly listLead: string;
  readonly listIntroduction: (areas: number) => string;
  readonly shownIn: (areas: number) => string;
  readonly oneLead: (name: string, areas: number, benchmark: string) => string;
  readonly filterAreaText: string;
  readonly shownAreas: string;
  readonly groups: string;
  readonly value: string;
  readonly outcome: string;
  readonly moreHits: string;
  readonly noRanking: string;
  readonly footer: (sender: string, date: string, kub: string) => string;
  readonly contact: (contact: string) => string;
}
