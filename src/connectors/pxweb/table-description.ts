/** What a table says of itself, whichever interface it is read by. */
export interface TableDescription {
  readonly title: string;
  readonly source: string;
  readonly updated: string;
  readonly notes: readonly string[];
  readonly variables: readonly PxwebVariable[];
}

export interface PxwebVariable {
  readonly code: string;
  readonly label: string;
  readonly codes: readonly string[];
  /** May be left out of a query: the table then gives its total. */
  readonly eliminable: boolean;
  readonly isTime: boolean;
}

/** What a server allows and says of its data. */
export interface ServerTerms {
  readonly mostCells: number;
  readonly calls: number;
  readonly windowMilliseconds: number;
  readonly licence: string;
  /** "Källa: SCB" */
  readonly reference: string;
  readonly defaultLanguage: string;
}

/** Where a server does not say: what PxWeb is installed with. */
export const carefulTerms: ServerTerms = {
  mostCells: 10_000,
  calls: 10,
  windowMilliseconds: 10_000,
  licence: '',
  reference: '',
  defaultLanguage: '',
};
