import { describe, expect, test } from 'vitest';
import { auditFigures } from '../../src/disclosure/audit.ts';
import { DisclosureError } from '../../src/disclosure/disclosure-error.ts';
import { figureOf } from '../../src/disclosure/figure-of.ts';
import { planProtection } from '../../src/disclosure/plan.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { flat, indicator, key, persons, share } from './support.ts';

const hierarchy = flat('kommun', ['a', 'b', 'c']);

/** Publishes with exactly these areas hidden and lets the audit look at the result. */
async function auditWithHidden(estimates: readonly Estimate[], isHidden: (estimate: Estimate) => boolean) {
  const plan = await planProtection(estimates, [indicator('fiske')], hierarchy, defaultPolicy, []);
  const figures = estimates.map((estimate) => figureOf(estimate, isHidden(estimate)));
  const { blocks, links, earlier } = plan;
  return auditFigures(blocks, { estimates, hierarchy, links, earlier }, figures);
}

describe('auditFigures(blocks, facts, figures)', () => {
  const estimates = [
    share(key('a'), 3, 470),
    share(key('b'), 23, 480),
    share(key('c'), 61, 490),
    share(key('kommun'), 87, 1440),
  ];

  test('a hidden figure that subtraction reveals stops the build', async () => {
    await expect(auditWithHidden(estimates, ({ key: k }) => k.area === 'a')).rejects.toThrow(DisclosureError);
  });

  test('the error names the figure and the sum, and no number of theirs', async () => {
    const error = await auditWithHidden(estimates, ({ key: k }) => k.area === 'a').catch((e: unknown) => e);
    const message = String(error);
    expect(message).toContain('protection-incomplete: fiske a 2024 total total from kommun 2024 total total');
    expect(message).not.toMatch(/\b(3|23|61|87|470|480|490|1440)\b/);
  });

  test('two hidden figures that are three together are too narrow', async () => {
    const narrow = [
      persons(key('a'), 1),
      persons(key('b'), 2),
      persons(key('c'), 61),
      persons(key('kommun'), 64),
    ];
    await expect(auditWithHidden(narrow, ({ key: k }) => 'ab'.includes(k.area))).rejects.toThrow(
      'protection-incomplete',
    );
  });

  test('a pattern that holds is let through', async () => {
    await expect(auditWithHidden(estimates, ({ key: k }) => 'ab'.includes(k.area))).resolves.toBeUndefined();
  });
});
