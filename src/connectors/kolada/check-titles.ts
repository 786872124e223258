import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** A measure of the catalogue that is taken from Kolada. */
export interface KoladaMeasure {
  readonly indicator: string;
  /** Its name in the catalogue. */
  readonly name: string;
  /** The complement is what the report shows (`vand: ja`). */
  readonly turned: boolean;
}

/** Words that say nothing about what is measured. */
const idleWords = new Set([
  'och',
  'eller',
  'med',
  'som',
  'den',
  'det',
  'alla',
  'för',
  'till',
  'inom',
  'andel',
  'antal',
]);

/**
 * Whether a title of Kolada is that of the catalogue: every number in the name (ages, school years) stands
 * in the title, and every word that carries meaning has its stem there. The catalogue's names are shorter
 * than Kolada's titles, so equality would refuse them all; "25–64 år" beside "25–65 år" is refused.
 */
export function isSameTitle(name: string, title: string): boolean {
  const [named, titled] = [name, title].map((text) => text.normalize('NFC').toLowerCase());
  if (named === undefined || titled === undefined || named === titled) return true;
  const numbers = new Set(titled.match(/\d+/g));
  const words = titled.match(/\p{L}+/gu) ?? [];
  const meaningful = (named.match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length > 2 && !idleWords.has(word),
  );
  return (
    meaningful.length > 0 &&
    (named.match(/\d+/g) ?? []).every((number) => numbers.has(number)) &&
    meaningful.every((word) => words.some((other) => shareStem(word, other)))
  );
}

/** The same beginning (five letters, of short words all but the ending), or the one inside a compound. */
function shareStem(word: string, other: string): boolean {
  const length = Math.max(3, Math.min(5, word.length - 1));
  return other.startsWith(word.slice(0, length)) || (word.length > 5 && other.includes(word.slice(0, 6)));
}

/** The titles that are neither the catalogue's nor accepted by the user. */
export function titleProblems(
  titles: ReadonlyMap<string, string>,
  measures: ReadonlyMap<string, KoladaMeasure>,
  accepted: readonly string[],
): readonly Diagnostic[] {
  return [...titles].flatMap(([kpi, title]): readonly Diagnostic[] => {
    const measure = measures.get(kpi);
    const isAccepted = accepted.some((text) => text.normalize('NFC') === title.normalize('NFC'));
    if (measure === undefined || isAccepted || isSameTitle(measure.name, title)) return [];
    const expected = `${measure.indicator}: ${measure.name}`;
    return [{ code: 'import-title-differs', severity: 'error', field: kpi, found: title, expected }];
  });
}
