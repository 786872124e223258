import { randomNormals } from './random-normals.ts';

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The draws that cut off the outer share on each side, by position as in the reference method. */
function cutOff(draws: Float64Array, level: number): Limits {
  draws.sort();
  const at = (share: number) => {
    const position = Math.min(draws.length, Math.max(1, Math.round(draws.length * share)));
    const draw = draws[position - 1]!;
    return Number.isFinite(draw) ? draw + 0 : null;
  };
  return { lower: at(0.5 - level / 2), upper: at(0.5 + level / 2) };
}

/**
 * Simulated limits of two indices read off normally distributed values: draw, read, sort, cut off.
 *
 * Draws that are not numbers sort last and become null if the cut falls among them.
 *
 * Low A, Low A. J Public Health 2004;26:388–395.
 *
 * Preconditions: as many centres as errors, errors at least 0, repetitions at least 1, level between 0 and 1.
 *
 * @example
 * simulateSlopeIndex({ centres: [3], errors: [0], repetitions: 10, seed: 1, level: 0.95 }, (drawn) => ({ index: drawn[0], ratio: 1 })) // → { index: { lower: 3, upper: 3 }, ratio: { lower: 1, upper: 1 } }
 */
export function simulateSlopeIndex(
  input: {
    readonly centres: readonly number[];
    readonly errors: readonly number[];
    readonly repetitions: number;
    readonly seed: number;
    readonly level: number;
  },
  read: (drawn: readonly number[]) => { readonly index: number; readonly ratio: number },
): { readonly index: Limits; readonly ratio: Limits } {
  const normal = randomNormals(input.seed);
  const indices = new Float64Array(input.repetitions);
  const ratios = new Float64Array(input.repetitions);
  for (let repetition = 0; repetition < input.repetitions; repetition += 1) {
    const drawn = input.centres.map((centre, group) => centre + input.errors[group]! * normal());
    const { index, ratio } = read(drawn);
    indices[repetition] = index;
    ratios[repetition] = ratio;
  }
  return { index: cutOff(indices, input.level), ratio: cutOff(ratios, input.level) };
}
