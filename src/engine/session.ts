import type { TextColumn } from '../sources/csv/text-column.ts';
import type { SourceColumn } from './push-down.ts';

/** How many columns of each kind an answer has, in this order. None of them may hold NULL. */
export interface AnswerShape {
  readonly integers: number;
  /** Numbers that may be larger than an integer. */
  readonly numbers: number;
  readonly texts: number;
}

/** The answer to a question: numbers as they are, texts dictionary-coded. */
export interface Fetched {
  readonly rowCount: number;
  readonly integers: readonly Int32Array[];
  readonly numbers: readonly Float64Array[];
  readonly texts: readonly TextColumn[];
}

/** A database that answers questions in SQL. */
export interface SqlSession {
  /** The columns of what stands after FROM. Rejects where it cannot be read. */
  describe(from: string): Promise<readonly SourceColumn[]>;
  /** Asks for an answer of a shape. Texts are trimmed and in NFC. */
  fetch(sql: string, shape: AnswerShape): Promise<Fetched>;
  close(): Promise<void>;
}
