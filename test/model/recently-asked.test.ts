import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recentlyAsked } from '../../src/model/recently-asked.ts';

const keys = Array.from({ length: 6000 }, (_, index) => index);

test('recentlyAsked(make) gives what is made, and the same while it is asked for again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 300 }), (asked) => {
      const made: number[] = [];
      const answers = recentlyAsked((key) => {
        made.push(key);
        return { key };
      });
      const first = new Map(asked.map((key) => [key, answers.get(key)]));
      for (const key of asked) expect(answers.get(key)).toBe(first.get(key));
      expect([...first.keys()]).toEqual(made);
      for (const [key, answer] of first) expect(answer).toEqual({ key });
    }),
  );
});

test('it holds no more for six thousand keys than for one thousand', () => {
  const answers = recentlyAsked((key) => ({ key }));
  const held = (): number => keys.filter((key) => answers.known(key) !== undefined).length;
  const heldAfter = [1000, 2000, 6000].map((count) => {
    for (const key of keys.slice(0, count)) answers.get(key);
    return held();
  });
  // Two reports of forty indicators, their area and the municipality, stand; a hundred such reports do not.
  for (const count of heldAfter) {
    expect(count).toBeGreaterThanOrEqual(2 * 2 * 40);
    expect(count).toBeLessThanOrEqual(1000);
  }
});

test('what every report asks for is made once, however many there are', () => {
  let made = 0;
  const answers = recentlyAsked((key) => {
    made += 1;
    return { key };
  });
  for (let report = 1; report <= 290; report += 1) {
    for (let indicator = 0; indicator < 40; indicator += 1) {
      answers.get(indicator);
      answers.get(40 * report + indicator);
    }
  }
  expect(made).toBe(40 + 290 * 40);
});
