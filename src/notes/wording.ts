/** What is wrong with a word, and the words. */
const lists = {
  causal: ['beror på', 'berodde på', 'leder till', 'ledde till', 'lett till', 'på grund av', 'därför'],
  evaluating: ['hela', 'endast', 'bara', 'så mycket som'],
  stigmatising: [
    'utsatt område',
    'utsatta områden',
    'utsatta området',
    'problemområde',
    'problemområden',
    'problemområdet',
    'sämst',
    'sämsta',
    'värst',
    'värsta',
    'belastad',
    'belastat',
    'belastade',
    'utanförskap',
    'utanförskapet',
    'utanförskapets',
  ],
  statistical: ['signifikant', 'signifikanta'],
} as const;

export type WordingKind = keyof typeof lists;

export interface LoadedWord {
  readonly kind: WordingKind;
  readonly word: string;
  /** Place in the text. */
  readonly start: number;
}

const patterns = (Object.keys(lists) as WordingKind[]).map((kind) => ({
  kind,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${lists[kind].map((word) => word.replaceAll(' ', '\\s+')).join('|')})(?!\\p{L})`,
    'giu',
  ),
}));

/**
 * Words that claim a cause, judge, stigmatise or speak of significance. They never stand in automatic
 * text; in people's own texts they are a warning.
 */
export function findLoadedWords(text: string): LoadedWord[] {
  return patterns
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        kind,
        word: match[0].toLowerCase().replace(/\s+/g, ' '),
        start: match.index,
      })),
    )
    .sort((a, b) => a.start - b.start);
}
