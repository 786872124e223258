import { expect, test } from 'vitest';
import { sparingly } from '../../src/pipeline/sparingly.ts';

test('sparingly(save) saves every item of a few, and a hundred times or so of thousands', async () => {
  const saved: number[] = [];
  let items = 0;
  const add = sparingly(async () => void saved.push(items));
  for (items = 1; items <= 6160; items += 1) await add();
  expect(saved.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  // From 40 on by a twentieth at a time: ln(6160 / 40) / ln(1.05) = 103 times more.
  expect(saved.length).toBeGreaterThan(130);
  expect(saved.length).toBeLessThan(170);
  saved.slice(1).forEach((at, index) => {
    expect(at - saved[index]!).toBeLessThanOrEqual(Math.max(1, saved[index]! / 20));
  });
});
