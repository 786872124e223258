import type { TextColumn } from '../sources/csv/text-column.ts';
import type { SourceColumn } from './push-down.ts';

/** The answer to a question: whole numbers as they are, texts dictionary-coded; NULL is 0 and ''. */
export interface Fetched {
  readonly rowCount: number;
  readonly integers: readonly Int32Array[];
  readonly texts: readonly TextColumn[];
}

/** A database that answers questions in SQL. */
export interface SqlSession {
  /** The columns of what stands after FROM. Rejects where it cannot be read. */
  describe(from: string): Promise<readonly SourceColumn[]>;
  /** Asks for so many columns of whole numbers and then so many of text. Texts are trimmed and in NFC. */
  fetch(sql: string, integers: number, texts: number): Promise<Fetched>;
  close(): Promise<void>;
}
