import type { Cause, Outcome, Reason } from './edition-diff.ts';

/** The words of the page of changes. */
export interface DiffWords {
  readonly title: (before: string, after: string) => string;
  readonly eyebrow: string;
  readonly heading: string;
  readonly lead: (before: string, after: string, areas: number) => string;
  readonly facts: {
    /** What stands beside a number agrees with it: "1 uppgift är som förut". */
    readonly headlines: (count: number) => string;
    readonly unchanged: (count: number) => string;
    readonly changed: (count: number) => string;
    readonly edition: string;
    readonly shown: string;
    readonly suppressed: string;
  };
  readonly sections: {
    readonly causes: string;
    readonly headlines: string;
    readonly figures: string;
    readonly goals: string;
    readonly notes: string;
    readonly basis: string;
    readonly reading: string;
  };
  readonly columns: {
    readonly cause: string;
    readonly meaning: string;
    readonly figures: string;
    readonly area: string;
    readonly indicator: string;
    readonly period: string;
    readonly group: string;
    readonly before: string;
    readonly after: string;
    readonly outcome: string;
    readonly explanation: string;
    readonly goal: string;
    readonly action: string;
    readonly status: string;
    readonly change: string;
    readonly note: string;
    readonly kind: string;
    readonly file: string;
    readonly version: string;
    readonly edition: string;
  };
  readonly causes: Readonly<Record<Cause, { readonly name: string; readonly meaning: string }>>;
  readonly why: (reason: Reason) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed' | 'withheld' | 'released', string>>;
  /** Parts of goals and of lines of the action plan. */
  readonly fields: Readonly<Record<string, string>>;
  /** Before what stood there in the earlier edition. */
  readonly formerly: string;
  readonly notGiven: string;
  readonly captions: {
    readonly causes: string;
    readonly headlines: (area: string) => string;
    readonly listed: (cause: string) => string;
    readonly gathered: (cause: string) => string;
    readonly goals: string;
    readonly results: string;
    readonly plan: string;
    readonly notes: string;
    readonly files: string;
    readonly editions: string;
  };
  readonly notRepeated: string;
  readonly absent: string;
  /** Before the name of the whole, for a benchmark that is all but the area. */
  readonly rest: string;
  readonly allAreas: string;
  readonly none: string;
  readonly sameHeadlines: string;
  readonly headlineNote: string;
  /** What tables leave out that would be longer than a page holds; the count as it is printed. */
  readonly moreHeadlines: (count: string) => string;
  readonly more: (count: string) => string;
  readonly reading: readonly string[];
  readonly footer: (kub: string) => string;
}
