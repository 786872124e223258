/** The words for one kind of problem in one language. */
export interface CodeWords {
  /** What is wrong, as a short sentence without full stop. */
  readonly title: string;
  /** What should have stood there, when the diagnostic itself does not say. */
  readonly expected?: string;
  /** What the reader of the message can do about it. */
  readonly remedy: string;
}

export interface CodeEntry {
  readonly sv: CodeWords;
  readonly en: CodeWords;
}
