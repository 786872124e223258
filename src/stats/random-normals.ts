/** Uniform numbers strictly between 0 and 1 from a 32-bit state (Steele, Lea and Flood's SplitMix, 32-bit form). */
function uniforms(seed: number): () => number {
  let state = seed | 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return () => (bits() + 0.5) / 4294967296;
}

/**
 * A source of standard normal numbers that is the same every time for the same seed: simulated limits have to
 * give the same bytes for the same input.
 *
 * Box GEP, Muller ME. A note on the generation of random normal deviates. Ann Math Stat 1958;29:610–611.
 *
 * Precondition: seed a whole number.
 *
 * @example
 * randomNormals(1)() === randomNormals(1)() // → true
 */
export function randomNormals(seed: number): () => number {
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`randomNormals: seed must be a whole number, got ${seed}`);
  const uniform = uniforms(seed);
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const number = kept;
      kept = null;
      return number;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}
