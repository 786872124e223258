/**
 * A breach in a PDF. `rule` is clause and test number of veraPDF's profile for PDF/UA-1 ("7.1-3"), or begins with
 * `kub-` for what no standard can know, such as a contents number that is wrong.
 */
export interface Finding {
  readonly rule: string;
  /** What was found, for a person who knows PDF: a type, a text, a key. */
  readonly found: string;
  /** The first page is 1. */
  readonly page?: number;
}
