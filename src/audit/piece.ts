/** A place in a written document, whatever its format: a run of text, or a row of a table. */
export interface Piece {
  /** For people: "table uppgift-suicid-tabell", "page 4", "sheet Uppgifter, row 12". */
  readonly where: string;
  /** Id of the indicator whose part of the document it stands in; null elsewhere. */
  readonly indicator: string | null;
  readonly text: string;
  /** Labels of axes and numbers of chapters: round numbers of no figure. */
  readonly isScale?: boolean;
  /** The row's cells, hidden attributes included; absent for running text. */
  readonly cells?: readonly string[];
  /** Headings of the columns, as far as there are any. */
  readonly columns?: readonly string[];
  readonly caption?: string;
}

/** What a document holds, and how many marks its charts have. */
export interface Pieces {
  readonly file: string;
  /** Area whose report it is; null for a document of all areas. */
  readonly area: string | null;
  readonly pieces: readonly Piece[];
}
