import type { Component } from './components.ts';

/** A shown sum: unknowns and how many persons they are together. */
export interface KnownSum {
  readonly unknowns: readonly number[];
  readonly persons: number;
}

export interface Bounds {
  readonly least: number;
  readonly greatest: number;
}

/**
 * What every unknown can be at the least and at the most, by going through the shown sums until
 * nothing tightens: no unknown is below zero, none is more than a sum less what the others must be.
 * Never tighter than the truth allows, so a narrow interval found here needs no other proof.
 */
export function propagate(sums: readonly KnownSum[], unknownCount: number): readonly Bounds[] {
  const least = new Array<number>(unknownCount).fill(0);
  const greatest = new Array<number>(unknownCount).fill(Number.POSITIVE_INFINITY);
  for (let round = 0, changed = true; changed && round < 50; round += 1) {
    changed = false;
    for (const { unknowns, persons } of sums) {
      const low = unknowns.reduce((sum, unknown) => sum + (least[unknown] ?? 0), 0);
      const high = unknowns.reduce((sum, unknown) => sum + (greatest[unknown] ?? 0), 0);
      for (const unknown of unknowns) {
        const most = Math.max(0, persons - (low - (least[unknown] ?? 0)));
        const fewest = persons - (high - (greatest[unknown] ?? 0));
        if (most < (greatest[unknown] ?? 0) - 1e-9) {
          greatest[unknown] = most;
          changed = true;
        }
        if (Number.isFinite(fewest) && fewest > (least[unknown] ?? 0) + 1e-9) {
          least[unknown] = fewest;
          changed = true;
        }
      }
    }
  }
  return least.map((low, index) => ({ least: low, greatest: greatest[index] ?? low }));
}

/** The interval of a sum of unknowns, from their own intervals. */
export function boundsOfSum(unknowns: readonly number[], bounds: readonly Bounds[]): Bounds {
  return {
    least: unknowns.reduce((sum, unknown) => sum + (bounds[unknown]?.least ?? 0), 0),
    greatest: unknowns.reduce((sum, unknown) => sum + (bounds[unknown]?.greatest ?? 0), 0),
  };
}

/** The shown sums of a component. */
export function sumsOf(component: Component): readonly (KnownSum & { readonly form: number })[] {
  return component.forms.flatMap(({ persons }, form) =>
    persons === null ? [] : [{ form, persons, unknowns: component.unknowns[form] ?? [] }],
  );
}
