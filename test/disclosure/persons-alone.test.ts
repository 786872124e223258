import { describe, expect, test } from 'vitest';
import { auditFigures } from '../../src/disclosure/audit.ts';
import { DisclosureError } from '../../src/disclosure/disclosure-error.ts';
import { figureOf } from '../../src/disclosure/figure-of.ts';
import { planProtection } from '../../src/disclosure/plan.ts';
import { defaultPolicy } from '../../src/disclosure/policy.ts';
import type { Estimate } from '../../src/estimate/estimate.ts';
import { flat, gate, indicator, key, persons, share } from './support.ts';

const hierarchy = flat('kommun', ['a', 'b', 'c']);
const people = { indicator: 'folk' };
const rules = [
  indicator('fiske'),
  indicator('folk', { measure: 'count', protection: 'open', protectionReason: 'öppna uppgifter' }),
];

/**
 * One of three in a. Nobody says that they are three, but the municipality has 103, b and c have 50 each: a
 * reader subtracts and knows the count of a to within three persons, where four are required.
 */
const estimates: readonly Estimate[] = [
  share(key('kommun'), 61, 103),
  share(key('a'), 1, 3),
  share(key('b'), 27, 50),
  share(key('c'), 33, 50),
  persons(key('kommun', people), 103),
  persons(key('b', people), 50),
  persons(key('c', people), 50),
];

const nameOf = ({ area, indicator: id }: { readonly area: string; readonly indicator: string }) =>
  `${id} ${area}`;

describe('a figure that numbers of persons alone give away', () => {
  test('is protected by hiding one of them, though they are open', async () => {
    const { figures, summary } = await gate(estimates, hierarchy, rules);
    const hidden = figures.filter(({ status }) => status === 'suppressed').map(nameOf);
    expect(hidden).toContain('fiske a');
    expect(hidden.filter((name) => ['folk b', 'folk c'].includes(name))).toHaveLength(1);
    expect(hidden).not.toContain('folk kommun');
    expect(summary.pattern).toBe('heuristic');
  });

  test('hides nothing more where their number may itself be shown', async () => {
    const known = [...estimates, persons(key('a', people), 3)];
    const { figures } = await gate(known, hierarchy, rules);
    expect(figures.filter(({ status }) => status === 'suppressed').map(nameOf)).not.toContainEqual(
      expect.stringContaining('folk'),
    );
  });

  test('stops the build when one is shown all the same, and the error names figure and relation', async () => {
    const plan = await planProtection(estimates, rules, hierarchy, defaultPolicy, []);
    const { blocks, links, earlier } = plan;
    const audit = (isHidden: (estimate: Estimate, position: number) => boolean) =>
      auditFigures(
        blocks,
        { estimates, hierarchy, links, earlier },
        estimates.map((estimate, position) => figureOf(estimate, isHidden(estimate, position))),
      );
    await expect(audit((_, position) => plan.hidden[position] === 1)).resolves.toBeUndefined();
    const failure = await audit(
      ({ key: k }, position) => plan.hidden[position] === 1 && k.indicator !== 'folk',
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DisclosureError);
    const [problem] = (failure as DisclosureError).problems;
    expect(problem).toMatchObject({ kind: 'protection-incomplete', figure: { area: 'a' } });
    expect(problem?.relation?.map(nameOf)).toEqual(
      expect.arrayContaining(['fiske kommun', 'folk b', 'folk c']),
    );
    expect(String(failure)).not.toMatch(/\b(103|50|61|27|33)\b/);
  });
});
