import { describe, expect, test } from 'vitest';
import { areMinors } from '../../src/model/minors.ts';

describe('areMinors(age)', () => {
  test.each(['4', '1-5', '0-17', '0–17 år', '0-19', '6-19', '12', 'åk 2', 'åk 7-9', '17'])(
    '%s: girls and boys',
    (age) => {
      expect(areMinors(age)).toBe(true);
    },
  );

  // 15–19 and 16–24 are both: of age or soon. An open or unknown age is that of adults.
  test.each(['', 'total', '18', '15-19', '16-24', '16-84', '65+', '0-24', '19', 'alla'])(
    '%s: women and men',
    (age) => {
      expect(areMinors(age)).toBe(false);
    },
  );
});
