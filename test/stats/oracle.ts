import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

interface OracleFile<Case> {
  readonly tolerance: { readonly rel: number; readonly abs: number };
  readonly n_cases: number;
  readonly cases: readonly Case[];
}

/** The cases of one file of fixtures/oracle; the file says itself how many there should be. */
export function readOracle<Case>(name: string): OracleFile<Case> {
  const file = new URL(`../../fixtures/oracle/${name}.json`, import.meta.url);
  const oracle = JSON.parse(readFileSync(file, 'utf8')) as OracleFile<Case>;
  expect(oracle.cases.length).toBe(oracle.n_cases);
  expect(oracle.n_cases).toBeGreaterThan(0);
  return oracle;
}

/** Every field of `expected` has to be in `actual` and agree, numbers within the tolerance. */
export function expectAgreement(
  actual: unknown,
  expected: unknown,
  tolerance = { rel: 1e-9, abs: 1e-14 },
  path = '',
): void {
  if (typeof expected === 'number') {
    expect(typeof actual, `${path}: ${String(actual)}`).toBe('number');
    const distance = Math.abs((actual as number) - expected);
    const allowed = Math.max(tolerance.abs, tolerance.rel * Math.abs(expected));
    expect(distance <= allowed, `${path}: expected ${expected}, got ${String(actual)}`).toBe(true);
  } else if (expected !== null && typeof expected === 'object') {
    expect(actual, path).toBeTypeOf('object');
    if (Array.isArray(expected)) expect((actual as unknown[]).length, path).toBe(expected.length);
    for (const [key, value] of Object.entries(expected)) {
      expectAgreement((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
    }
  } else {
    expect(actual, path).toBe(expected);
  }
}

/** All numbers in a result: what may never leave src/stats is caught wherever it hides. */
export function expectCleanNumbers(result: unknown): void {
  if (typeof result === 'number') {
    expect(Number.isFinite(result), String(result)).toBe(true);
    expect(Object.is(result, -0), 'minus zero').toBe(false);
  } else if (result !== null && typeof result === 'object') {
    Object.values(result).forEach(expectCleanNumbers);
  }
}

/** Lower and upper at the two levels of the oracle, under the oracle's names. */
export function limitsAtBothLevels(
  estimate: (level: number) => { readonly lower: number | null; readonly upper: number | null },
): Record<'lower95' | 'upper95' | 'lower998' | 'upper998', number | null> {
  const inner = estimate(0.95);
  const outer = estimate(0.998);
  return { lower95: inner.lower, upper95: inner.upper, lower998: outer.lower, upper998: outer.upper };
}
