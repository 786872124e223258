import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import type { Section } from '../../../src/model/report.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import type { ReportInput } from '../../../src/report/report-input.ts';
import { sampleReportInput } from '../../support/sample-report.ts';

type Summary = Extract<Section, { kind: 'summary' }>;
type Judged = Extract<Comparison, { status: 'judged' }>;

function summaryOf(input: ReportInput): Summary {
  const section = buildReport(input).sections.find(({ kind }) => kind === 'summary');
  if (section?.kind !== 'summary') throw new Error('no summary');
  return section;
}

/** The sample with every judged comparison changed. */
function withComparisons(change: (judged: Judged) => Partial<Judged>): ReportInput {
  const input = sampleReportInput({ notes: [] });
  return {
    ...input,
    comparisonsFor: (key) =>
      input
        .comparisonsFor(key)
        .map((one) =>
          one.comparison.status === 'judged'
            ? { ...one, comparison: { ...one.comparison, ...change(one.comparison) } }
            : one,
        ),
  };
}

describe('summarySection(context)', () => {
  const summary = summaryOf(sampleReportInput());
  const targets = (items: Summary['strengths']) => items.map(({ target }) => target);

  test('better goes to strengths, worse to what to follow, in the order of the report', () => {
    expect(targets(summary.strengths)).toEqual([
      'foreningsaktiva',
      'anmalda_brott',
      'trangbodda',
      'badhuset',
      'simskola',
    ]);
    expect(targets(summary.toFollow)).toEqual([
      'valdeltagande_kommun',
      'behorig_yrkes',
      'meritvarde',
      'sysselsattning',
      'mammografi',
    ]);
  });

  test('neutral indicators are in neither, however different they are', () => {
    expect(JSON.stringify([summary.strengths, summary.toFollow])).not.toMatch(
      /hyresratt|andel_65plus|orosanmalan/,
    );
  });

  test('each highlighted comparison states value, benchmark and year', () => {
    for (const { message } of summary.toFollow) {
      expect(message.params).toMatchObject({ period: '2023', benchmarkArea: 'Tallvinge' });
      expect(message.params.value).toBeTypeOf('number');
      expect(message.params.benchmarkValue).toBeTypeOf('number');
    }
  });

  test('what does not survive the correction for many comparisons is not highlighted', () => {
    const unsure = summaryOf(withComparisons(() => ({ pValue: 0.01, adjustedPValue: 0.05 })));
    expect(unsure.strengths.map(({ message }) => message.key)).toEqual(['summary.no-strengths']);
    expect(unsure.toFollow.map(({ message }) => message.key)).toEqual(['summary.nothing-to-follow']);
  });

  test('what has no p-value is not highlighted', () => {
    const untested = summaryOf(withComparisons(() => ({ pValue: null, adjustedPValue: null })));
    expect(untested.toFollow.map(({ message }) => message.key)).toEqual(['summary.nothing-to-follow']);
  });

  test('no list has more than five lines; of too many the surest stay', () => {
    const all = summaryOf(
      withComparisons(({ key }) => ({
        outcome: 'lower',
        valuation: 'worse',
        adjustedPValue: key.indicator === 'orosanmalan' ? 0.0001 : 0.01,
      })),
    );
    expect(all.toFollow).toHaveLength(5);
    expect(targets(all.toFollow)).toContain('orosanmalan');
  });

  test('what we do not know: withheld figures, gaps and a missing residents’ view', () => {
    expect(targets(summary.unknown)).toEqual(['sjalvskattad_halsa', 'karies6']);
    const silent = summaryOf(sampleReportInput({ notes: [] }));
    expect(silent.unknown.map(({ message }) => message.key)).toEqual([
      'summary.no-resident-views',
      'missing.disclosure',
      'gap.no-figures',
    ]);
  });

  test('themes without any shown figure share a line, and their indicators are not named one by one', () => {
    const { figures } = sampleReportInput();
    const none = { ...figures, of: () => [], find: () => undefined };
    const { unknown } = summaryOf(sampleReportInput({ figures: none, notes: [] }));
    const keys = unknown.map(({ message }) => message.key);
    expect(keys.slice(0, 3)).toEqual(['summary.no-resident-views', 'summary.themes-unknown', 'title.theme']);
    expect(keys.filter((key) => key === 'summary.themes-unknown')).toHaveLength(1);
    // A theme of a single indicator names it instead.
    expect(keys.filter((key) => key === 'gap.no-figures').length).toBeLessThan(6);
  });

  test('a highlighted comparison carries its source and age', () => {
    for (const { message } of summary.toFollow) {
      expect(message.params.source).toBeTypeOf('string');
      expect(message.params.age).toBeTypeOf('string');
    }
  });
});
