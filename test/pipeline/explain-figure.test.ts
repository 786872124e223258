import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainText } from '../../src/cli/explain-text.ts';
import { type Figure, isShown } from '../../src/model/figure.ts';
import { createExplainer, type ExplainOptions, type Explanation } from '../../src/pipeline/explain-figure.ts';
import { type Edition, openEdition } from '../../src/pipeline.ts';
import { fakeEffects } from '../support/fake-effects.ts';

const root = new URL('../../', import.meta.url).pathname;

let boras: Edition;
let almby: Edition;
const explainers = new Map<Edition, ReturnType<typeof createExplainer>>();
function explainIn(edition: Edition, options: ExplainOptions): Explanation {
  const explain = explainers.get(edition) ?? createExplainer(edition);
  explainers.set(edition, explain);
  return explain(options);
}

beforeAll(async () => {
  boras = await openEdition(fakeEffects(), { workspace: `${root}data` });
  almby = await openEdition(fakeEffects(), { workspace: `${root}fixtures/almby` });
});

test('born abroad in Hässleholmen 2023: every number of a hand calculation', () => {
  const explanation = explainIn(boras, { area: 'hassleholmen', indicator: 'utrikes_fodda' });
  // 2 523 + 1 708 = 4 231 of 3 898 + 3 408 = 7 306; Borås 28 150 of 114 592; the rest 23 919 of 107 286.
  expect(explanation.parts?.map(({ name, count, denominator }) => [name, count, denominator])).toEqual([
    ['1490R019', 2523, 3898],
    ['1490R020', 1708, 3408],
  ]);
  expect(explanation.rest).toMatchObject({ count: 23_919, denominator: 107_286 });
  const text = explainText(explanation, 'sv', 80).replaceAll('\u00a0', ' ');
  for (const line of [
    '100 · 4 231 / 7 306 = 57,9113',
    '28 150 − 4 231 = 23 919',
    '114 592 − 7 306 = 107 286',
    '100 · 23 919 / 107 286 = 22,2946',
    'd = 57,9113 − 22,2946 = 35,6167',
    'Newcombe 1998',
    'Utfall: högre.',
    'Antal 1–4 visas inte',
  ]) {
    expect(text).toContain(line);
  }
  // The rows are where they are said to be.
  for (const { file, line, code } of explanation.rows) {
    const row = readFileSync(`${root}data/${file}`, 'utf8').split(/\r?\n/)[line - 1] ?? '';
    expect(row).toContain(`${code};utrikes_fodda;2023`);
  }
});

test('the formula that is printed gives the limits that are printed', () => {
  const { figure, comparison, rest } = explainIn(boras, { area: 'norrby', indicator: 'utrikes_fodda' });
  if (!isShown(figure) || !rest || !isShown(rest) || comparison?.status !== 'judged')
    throw new Error('shown');
  const z = 1.959964;
  const wilson = (x: number, n: number, sign: number): number =>
    (100 * (2 * x + z ** 2 + sign * z * Math.sqrt(z ** 2 + 4 * x * (1 - x / n)))) / (2 * (n + z ** 2));
  const [x, n] = [figure.count!, figure.denominator!];
  expect(figure.interval).toMatchObject({ kind: 'interval' });
  if (figure.interval.kind === 'none' || rest.interval.kind === 'none') throw new Error('interval');
  expect(figure.interval.lower).toBeCloseTo(wilson(x, n, -1), 6);
  expect(figure.interval.upper).toBeCloseTo(wilson(x, n, 1), 6);
  const d = figure.value - rest.value;
  const lower =
    d - Math.sqrt((figure.value - figure.interval.lower) ** 2 + (rest.interval.upper - rest.value) ** 2);
  if (comparison.testedInterval.kind === 'none') throw new Error('interval');
  expect(comparison.testedInterval.lower).toBeCloseTo(lower, 8);
});

describe('what the gate withheld', () => {
  const keyOf = ({ area, indicator, period, sex, age }: Figure) => ({
    area,
    indicator,
    period,
    sex,
    age,
  });

  test('a withheld figure and its parts are explained without a number', () => {
    const withheld = [...almby.publication.figures].filter(({ status }) => status === 'suppressed');
    expect(withheld.length).toBeGreaterThan(50);
    for (const figure of withheld) {
      const explanation = explainIn(almby, keyOf(figure));
      expect(explanation.parts).toBeNull();
      expect(explanation.rest).toBeNull();
      expect(explanation.comparison?.difference ?? null).toBeNull();
      expect(Object.values(explanation.figure).filter((value) => typeof value === 'number')).toEqual([]);
      // Without rows, rule and the benchmark's published value no number is left.
      const bare = { ...explanation, rows: [], rule: null, indicator: null, source: null, benchmark: null };
      const numbers = JSON.stringify({ ...bare, comparison: null }).match(/:-?\d+(\.\d+)?[,}\]]/g) ?? [];
      expect(numbers).toEqual([':1,']);
    }
  });

  test('primary and secondary suppression read the same', () => {
    const planted = sentinels()[0]!;
    const texts = [...almby.publication.figures]
      .filter((figure) => figure.status === 'suppressed' && figure.reason === 'disclosure')
      .filter(({ indicator }) => indicator === planted.indicator)
      .slice(0, 12)
      .map((figure) => explainText(explainIn(almby, keyOf(figure)), 'sv', 2000))
      .map((text) => text.split('\n').slice(1, 4).join('\n'));
    expect(new Set(texts).size).toBe(1);
  });

  test('no planted number stands in any explanation of its indicator and period, shown or not', () => {
    const all = sentinels();
    expect(all.length).toBeGreaterThan(5);
    for (const { indicator, period, texts, numbers } of all) {
      const secrets = [...texts, ...numbers.filter((number) => number > 999).map(String)];
      const figures = [...almby.publication.figures].filter(
        (figure) => figure.indicator === indicator && figure.period === period,
      );
      for (const figure of figures) {
        const explanation = explainIn(almby, keyOf(figure));
        const said = `${JSON.stringify(explanation)}\n${explainText(explanation, 'sv', 200)}\n${explainText(explanation, 'en', 200)}`;
        for (const secret of secrets) {
          // A whole number: not the decimals of another, as in 8.5849.
          const whole = new RegExp(`(?<!\\d|\\d[.,])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`);
          expect(said).not.toMatch(whole);
        }
      }
    }
  });

  test('parts are shown only where every part of the period could be, and then they make the figure', () => {
    const shown = [...almby.publication.figures].filter((one) => isShown(one) && one.origin.kind === 'sum');
    let withParts = 0;
    for (const figure of shown) {
      const explanation: Explanation = explainIn(almby, keyOf(figure));
      if (!explanation.parts || !isShown(explanation.figure)) continue;
      withParts += 1;
      expect(explanation.parts.reduce((sum, part) => sum + part.count, 0)).toBe(explanation.figure.count);
      if (explanation.rule.open) continue;
      const { threshold } = explanation.rule;
      for (const { count, denominator } of explanation.parts) {
        expect(count === 0 || count >= threshold).toBe(true);
        if (explanation.indicator.measure === 'proportion' && denominator !== null) {
          expect(denominator === count || denominator - count >= threshold).toBe(true);
        }
      }
      const isTotal = figure.sex === 'total' && figure.age === 'total';
      const siblings = [...almby.publication.figures].filter(
        (other) =>
          other.indicator === figure.indicator &&
          other.period === figure.period &&
          (!isTotal || (other.sex === 'total' && other.age === 'total')),
      );
      const byCode = explanation.parts.every(
        (part) => part.rows.length > 0 && part.rows[0]?.code === part.name,
      );
      if (byCode) expect(siblings.some(({ status }) => status === 'suppressed')).toBe(false);
    }
    expect(withParts).toBeGreaterThan(100);
  });
});

function sentinels(): readonly {
  readonly indicator: string;
  readonly period: string;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}[] {
  return JSON.parse(readFileSync(`${root}fixtures/almby/sentinels.json`, 'utf8')).sentinels;
}
