/** An age group in whole years; `to` is Infinity for an open group such as 80+. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Writes an age group as kub does: `0-4`, `65+`, `7`, or the text itself where it is no number of
 * years ("åk 9"). Words for all ages give `total`. Null for a group that ends before it begins.
 *
 * @example normalizeAge('80–') // '80+'
 */
export function normalizeAge(text: string): string | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/\s*år$/, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*-\s*/, '-')
    .replace(/^under (\d+)$/, (_, end: string) => `0-${Number(end) - 1}`)
    // SCB writes the youngest group without its first age: "-4" are those of 0–4.
    .replace(/^-(\d+)$/, '0-$1');
  if (word === '' || allAges.test(word)) return 'total';
  const span = /^(\d+)-(\d+)$/.exec(word);
  if (span) return Number(span[1]) > Number(span[2]) ? null : spanText(Number(span[1]), Number(span[2]));
  const open = /^(\d+)\s*(?:\+|-|w|(?:år )?(?:och|eller) äldre)(?: år)?$/.exec(word);
  if (open) return `${Number(open[1])}+`;
  return /^\d+$/.test(word) ? String(Number(word)) : text.trim();
}

const allAges = /^(total(t|er)?|alla|alla åldrar|samtliga|samtliga åldrar|summa|sum|totsa|tot\d*.*)$/;

function spanText(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
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
  const best = new Map<number, readonly string[] | null>();
  const cover = (from: number): readonly string[] | null => {
    if (from > end) return [];
    const known = best.get(from);
    if (known !== undefined) return known;
    let shortest: readonly string[] | null = null;
    for (const span of spans) {
      if (span.from !== from || span.to > end) continue;
      const rest = span.to === Number.POSITIVE_INFINITY ? [] : cover(span.to + 1);
      if (rest && (!shortest || rest.length + 1 < shortest.length)) shortest = [span.age, ...rest];
    }
    best.set(from, shortest);
    return shortest;
  };
  const found = cover(range?.from ?? 0);
  return found && found.length > 0 ? found : null;
}
