import type { Relation } from './block.ts';
import { type Dimension, type Draft, ensureCell } from './draft.ts';

/** Whole minus parts, or NaN where a number is missing. */
export function residual(numbers: ArrayLike<number>, relation: Relation): number {
  let sum = 0;
  for (let index = 0; index < relation.cells.length; index += 1) {
    sum += (relation.signs[index] ?? 0) * (numbers[relation.cells[index] ?? -1] ?? Number.NaN);
  }
  return sum;
}

/**
 * Whether a period of several years is the sum of its years at all (a pooled count is, a mean
 * population is not). Parts that are larger than the whole cannot be its parts.
 */
export function additive(
  draft: { readonly counts: ArrayLike<number>; readonly denominators: ArrayLike<number> },
  relation: Relation,
): boolean {
  const [whole = -1, ...parts] = relation.cells;
  const fits = (numbers: ArrayLike<number>) => {
    const total = numbers[whole] ?? Number.NaN;
    const known = parts.map((part) => numbers[part] ?? Number.NaN).filter((n) => !Number.isNaN(n));
    if (Number.isNaN(total) || known.length === 0) return true;
    const sum = known.reduce((a, b) => a + b, 0);
    const margin = 5 + 0.02 * Math.abs(total);
    return known.length === parts.length ? Math.abs(total - sum) <= margin : sum - total <= margin;
  };
  // Events can add up over years whose mean population is given: the counts decide where there are any.
  const hasCounts = !Number.isNaN(residual(draft.counts, relation));
  return hasCounts ? fits(draft.counts) : fits(draft.counts) && fits(draft.denominators);
}

/**
 * A whole that is more than its parts has a rest that nobody describes: the workspace does not list
 * every part. The rest joins the relation as a set of persons of its own, for subtraction reveals it.
 * Women and men are always everyone. Numbers that fall short about as often as they exceed are noise,
 * and so is an excess of fewer than ten persons and less than a thousandth.
 */
export function addRests(
  draft: Draft,
  relations: readonly Relation[],
  dimension: Dimension,
  isFull: boolean,
): Relation[] {
  if (!needsRests(draft, relations, dimension, isFull)) return [...relations];
  return relations.map((relation) => {
    const whole = draft.cells[relation.cells[0] ?? -1];
    if (!whole) return relation;
    const value = `(${whole.key[dimension]} rest)`;
    const rest = ensureCell(draft, { ...whole.key, [dimension]: value });
    return { cells: [...relation.cells, rest], signs: [...relation.signs, -1] };
  });
}

/**
 * Whether the wholes are more than their parts, see `addRests`. `isFull`: the parts are known to be all of it, so
 * that fewer than ten are noise.
 */
export function needsRests(
  { counts, denominators }: { readonly counts: ArrayLike<number>; readonly denominators: ArrayLike<number> },
  relations: readonly Relation[],
  dimension: Dimension,
  isFull: boolean,
): boolean {
  if (dimension === 'sex') return false;
  const hasDenominators = relations.some((relation) => !Number.isNaN(residual(denominators, relation)));
  return hasRest(hasDenominators ? denominators : counts, relations, isFull);
}

/**
 * Whether no whole is as many as ten more than its parts: then a reader may take for noise what the sums lack, and
 * reckon that nothing is left where something is withheld.
 */
export function mayBeNoise(
  { counts, denominators }: { readonly counts: ArrayLike<number>; readonly denominators: ArrayLike<number> },
  relations: readonly Relation[],
): boolean {
  const rests = [counts, denominators].flatMap((numbers) =>
    relations.map((relation) => residual(numbers, relation)),
  );
  return !rests.some((rest) => rest >= 10);
}

function hasRest(basis: ArrayLike<number>, relations: readonly Relation[], isFull: boolean): boolean {
  let excess = 0;
  let shortfall = 0;
  let evident = false;
  for (const relation of relations) {
    const rest = residual(basis, relation);
    if (Number.isNaN(rest)) continue;
    excess += Math.max(0, rest);
    shortfall += Math.max(0, -rest);
    const whole = Math.abs(basis[relation.cells[0] ?? -1] ?? 0);
    if (rest > 1e-6 && (rest >= 10 || (!isFull && rest > whole / 1000))) evident = true;
  }
  return evident && excess > 5 * shortfall;
}
