export interface Recent<Answer> {
  readonly get: (key: number) => Answer;
  /** The answer that is at hand. */
  readonly known: (key: number) => Answer | undefined;
}

/**
 * More answers than a report asks for: some of a hundred indicators, for its area and those it is compared with. Of
 * figures they are 10 kB each, and V8 lets memory grow to several times what is held.
 */
const most = 400;

/** Makes an answer when it is asked for and keeps it while it is asked for again: memory does not grow with the keys. */
export function recentlyAsked<Answer extends object>(make: (key: number) => Answer): Recent<Answer> {
  let recent = new Map<number, Answer>();
  let older = new Map<number, Answer>();
  const known = (key: number): Answer | undefined => recent.get(key) ?? older.get(key);
  return {
    known,
    get(key) {
      const found = recent.get(key);
      if (found) return found;
      if (recent.size >= most) {
        older = recent;
        recent = new Map();
      }
      const answer = older.get(key) ?? make(key);
      recent.set(key, answer);
      return answer;
    },
  };
}
