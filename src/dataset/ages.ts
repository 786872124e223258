/** An age group in whole years; `to` is Infinity for an open group such as 80+. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes an age group as kub does: `0-4`, `65+`, `7`, or the text itself where it is no number of
 * years ("åk 9"). Words for all ages give `total`.
 *
 * @example normalizeAge('80–') // '80+'
 */
export function normalizeAge(text: string): string {
  const word = text
    .trim()
    .replace(/\s*år$/i, '')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s*-\s*/, '-');
  if (word === '' || /^(totalt?|alla|alla åldrar|totsa|samtliga|tot\d*.*)$/i.test(word)) return 'total';
  if (/^\d+-\d+$/.test(word)) return word.replace(/\b0+(\d)/g, '$1');
  const open = /^(\d+)\s*(?:\+|-|år och äldre|och äldre|w)$/i.exec(word);
  if (open) return `${Number(open[1])}+`;
  return /^\d+$/.test(word) ? String(Number(word)) : word;
}

/** The years a normalised age group covers; null where it is not in years. */
export function ageRange(age: string): AgeRange | null {
  const span = /^(\d+)-(\d+)$/.exec(age);
  if (span) return { from: Number(span[1]), to: Number(span[2]) };
  const open = /^(\d+)\+$/.exec(age);
  if (open) return { from: Number(open[1]), to: Number.POSITIVE_INFINITY };
  return /^\d+$/.test(age) ? { from: Number(age), to: Number(age) } : null;
}

/**
 * The fewest of the given groups that together cover the range without gap or overlap, or null.
 * Few groups are preferred because noise-protected counts lose less when few are added.
 *
 * @example completeAges(['0-19', '0-4', '20-64', '65+'], null) // ['0-19', '20-64', '65+']
 */
export function completeAges(groups: readonly string[], range: AgeRange | null): readonly string[] | null {
  const spans = groups.flatMap((age) => {
    const years = ageRange(age);
    return years ? [{ age, ...years }] : [];
  });
  const end = range?.to ?? Number.POSITIVE_INFINITY;
  const best = new Map<number, readonly string[]>();
  const cover = (from: number): readonly string[] | null => {
    if (from > end) return [];
    const known = best.get(from);
    if (known) return known;
    let shortest: readonly string[] | null = null;
    for (const span of spans) {
      if (span.from !== from || span.to > end) continue;
      const rest = span.to === Number.POSITIVE_INFINITY ? [] : cover(span.to + 1);
      if (rest && (!shortest || rest.length + 1 < shortest.length)) shortest = [span.age, ...rest];
    }
    if (shortest) best.set(from, shortest);
    return shortest;
  };
  const found = cover(range?.from ?? 0);
  return found && found.length > 0 ? found : null;
}
