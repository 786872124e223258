import type { CellNumbers } from './quantity.ts';

/**
 * The complement of a share: the same persons in positive wording. Turned twice it is the cell it was.
 *
 * @example invert({ count: 3, denominator: 10, … }) // count 7 of 10
 */
export function invert(cell: CellNumbers): CellNumbers {
  return {
    ...cell,
    count: cell.denominator - cell.count,
    value: 100 - cell.value,
    lower: 100 - cell.upper,
    upper: 100 - cell.lower,
  };
}
