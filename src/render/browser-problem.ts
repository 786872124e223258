/** What can go wrong between a page and its PDF. The words for each stand in `diagnostics/codes-browser.ts`. */
export type BrowserProblemCode =
  | 'browser-absent'
  | 'browser-named-absent'
  | 'browser-cache-unsafe'
  | 'browser-cache-unwritable'
  | 'browser-start-failed'
  | 'browser-died'
  | 'print-timeout'
  | 'pdf-unfinished'
  | 'pdf-blank'
  | 'contents-target-absent'
  | 'contents-unstable';

/** A PDF could not be made. Never a fault in the user's figures, and never a reason to lose the HTML. */
export class BrowserProblem extends Error {
  readonly code: BrowserProblemCode;
  /** The technical detail: a path, the browser's own words, a size. */
  readonly detail: string;

  constructor(code: BrowserProblemCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'BrowserProblem';
    this.code = code;
    this.detail = detail;
  }
}
