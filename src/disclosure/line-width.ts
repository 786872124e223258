import { residual } from './additivity.ts';
import type { Block, Cover, Relation } from './block.ts';
import { holdsIn, isComplete, type Layer, layersOf, slackDown, slackUp } from './layers.ts';

/**
 * Whether one sum alone gives a secret away: a secret that is the only unknown, or one that the
 * other unknowns leave too little room. The full audit looks at all sums together; this is the
 * cheap part of it that decides most cases. `extra` is a cell thought of as hidden too.
 */
export function lineIsSafe(block: Block, relation: Relation, cover: Cover, extra = -1): boolean {
  const unknown = relation.cells.filter((cell) => cover.unknown[cell] === 1 || cell === extra);
  const secret = unknown.filter((cell) => cover.secret[cell] === 1 || cell === extra);
  if (secret.length === 0) return true;
  if (unknown.length === 1) return false;
  const signOf = new Map(relation.cells.map((cell, index) => [cell, relation.signs[index] ?? 0]));
  if (isSmallTogether(block, relation, unknown)) return false;
  return layersOf(block, unknown).every((layer) => {
    if (!holdsIn(layer, relation) || !isComplete(layer, unknown)) return true;
    const line = { layer, relation, unknown, secret, signOf };
    return hasRoom(line) && noisyReadingHasRoom(line);
  });
}

/**
 * Those whom the hidden cells of a sum count together are known, whichever of them they are: "the municipality less
 * the areas shown" must not be a few either. Not where noise leaves it open how many they are.
 */
function isSmallTogether(block: Block, relation: Relation, unknown: readonly number[]): boolean {
  const { counts, denominators, bounded, isMean, need } = block;
  if (isMean || unknown.some((cell) => relation.cells.indexOf(cell) === 0)) return false;
  const totalOf = (numberOf: (cell: number) => number) =>
    unknown.reduce((sum, cell) => sum + numberOf(cell), 0);
  const countOf = (cell: number) => counts[cell] ?? Number.NaN;
  const restOf = (cell: number) => (denominators[cell] ?? Number.NaN) - countOf(cell);
  if (Math.abs(residual(counts, relation)) > 1e-6) return false;
  return (bounded && !relation.among ? [countOf, restOf] : [countOf]).some((numberOf) => {
    const total = totalOf(numberOf);
    return total > 1e-6 && total < need + 1 - 1e-6;
  });
}

interface Line {
  readonly layer: Layer;
  readonly relation: Relation;
  readonly unknown: readonly number[];
  readonly secret: readonly number[];
  readonly signOf: ReadonlyMap<number, number>;
}

/** A sum in which infinite terms can be taken out again. */
interface Room {
  readonly finite: number;
  readonly infinite: number;
}

function roomOf(terms: readonly number[]): Room {
  const finite = terms.filter(Number.isFinite);
  return { finite: finite.reduce((a, b) => a + b, 0), infinite: terms.length - finite.length };
}

function without(room: Room, term: number): number {
  if (!Number.isFinite(term)) return room.infinite > 1 ? Number.POSITIVE_INFINITY : room.finite;
  return room.infinite > 0 ? Number.POSITIVE_INFINITY : room.finite - term;
}

/** A cell moves only as far as the others can make up for it. */
function hasRoom({ layer, unknown, secret, signOf }: Line): boolean {
  const raise = (cell: number) =>
    (signOf.get(cell) ?? 0) > 0 ? slackUp(layer, cell) : slackDown(layer, cell);
  const lower = (cell: number) =>
    (signOf.get(cell) ?? 0) > 0 ? slackDown(layer, cell) : slackUp(layer, cell);
  const raising = roomOf(unknown.map(raise));
  const lowering = roomOf(unknown.map(lower));
  return secret.every((cell) => {
    const width =
      Math.min(raise(cell), without(lowering, lower(cell))) +
      Math.min(lower(cell), without(raising, raise(cell)));
    return width >= layer.needOf(cell) - 1e-6;
  });
}

/**
 * The source's numbers need not add up. A reader who believes that they do subtracts from the shown
 * total all the same and gets another sum for the hidden cells: that reading must not be narrow either.
 */
function noisyReadingHasRoom({ layer, relation, unknown, secret, signOf }: Line): boolean {
  const noise = relation.cells.reduce(
    (sum, cell, index) => sum + (relation.signs[index] ?? 0) * layer.valueOf(cell),
    0,
  );
  if (Number.isNaN(noise) || Math.abs(noise) < 1e-6) return true;
  const sign = signOf.get(unknown[0] ?? -1) ?? 0;
  if (unknown.some((cell) => signOf.get(cell) !== sign)) return true;
  const total = unknown.reduce((sum, cell) => sum + layer.valueOf(cell), 0) - noise * sign;
  if (total < 0) return true;
  const uppers = roomOf(unknown.map((cell) => layer.upperOf(cell)));
  return secret.every((cell) => {
    const upper = layer.upperOf(cell);
    const width = Math.min(upper, total) - Math.max(0, total - without(uppers, upper));
    return width >= layer.needOf(cell) - 1e-6;
  });
}
