import type { Reply } from '../exchange.ts';
import type { Selection } from './selection.ts';
import type { ServerTerms, TableDescription } from './table-description.ts';

/** A table at a server, whichever interface it speaks. */
export interface PxwebService {
  /** Where the data are asked for. */
  readonly url: string;
  readonly terms: ServerTerms;
  describe(): Promise<TableDescription>;
  /** The codes of a grouping or set of values; null when the server cannot list them. */
  codesOf(codelist: string): Promise<readonly string[] | null>;
  /** Asks for the cells of a selection; null asks for what the server gives by default. */
  askData(selection: Selection | null): Promise<Reply>;
}
