/** Rows that one page holds of anything: twice what a large municipality has of headline figures. */
export const rowsAtMost = 5000;

/** A table in words. The first cell of a row is its heading. */
export interface TableView {
  /** Above the table where a section has several; empty for none. */
  readonly heading: string;
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers, from 0. */
  readonly numeric: readonly number[];
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly TableView[];
}

/** The page of changes in words, for whoever writes it down. */
export interface DiffView {
  readonly title: string;
  readonly eyebrow: string;
  readonly heading: string;
  readonly lead: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly SectionView[];
  readonly footer: readonly string[];
}
