import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../../src/model/comparison.ts';
import { isShown } from '../../../src/model/figure.ts';
import type { BenchmarkComparison } from '../../../src/report/report-input.ts';
import { comparisonSentence } from '../../../src/report/sentences/comparison-sentence.ts';
import { sampleArea, sampleAreas } from '../../support/sample-areas.ts';
import { sampleFigure, sampleHidden, sampleKey } from '../../support/sample-figures.ts';
import { sampleIndicator } from '../../support/sample-indicators.ts';
import { sampleReportInput } from '../../support/sample-report.ts';

type Judged = Extract<Comparison, { status: 'judged' }>;

const indicator = sampleIndicator();
const [sample] = sampleReportInput().comparisonsFor(sampleKey());
const judged = sample!.comparison as Judged;

function sentence(changes: Partial<Judged>, value: number) {
  const compared: BenchmarkComparison = { ...sample!, comparison: { ...judged, ...changes } };
  return comparisonSentence(indicator, compared, sampleFigure({}, value), sampleArea(), sampleAreas);
}

describe('comparisonSentence(indicator, compared, figure, area, areas)', () => {
  test('the key follows the test', () => {
    expect(sentence({ outcome: 'higher', benchmarkValue: 50 }, 60)?.key).toBe('comparison.higher');
    expect(sentence({ outcome: 'lower', benchmarkValue: 70 }, 60)?.key).toBe('comparison.lower');
    // 20 points apart, and still similar: the interval decides, not the size.
    expect(sentence({ outcome: 'similar', benchmarkValue: 80 }, 60)?.key).toBe('comparison.similar');
  });

  test('where the shown benchmark lies on the other side of the tested one, the tested one is named', () => {
    const told = sentence({ outcome: 'higher', benchmarkValue: 61, testedValue: 59 }, 60);
    expect(told?.key).toBe('comparison.higher-without-difference');
    expect(told?.params).toMatchObject({ benchmarkKind: 'rest', benchmarkValue: 59 });
  });

  test('counts are not compared, and a withheld figure has been told of already', () => {
    const comparison: Comparison = {
      status: 'cannot-be-judged',
      key: sampleKey(),
      benchmark: sample!.reference,
      reason: 'count',
      benchmarkValue: 5,
      difference: null,
    };
    const count = { ...sample!, comparison };
    expect(comparisonSentence(indicator, count, sampleFigure({}, 3), sampleArea(), sampleAreas)).toBeNull();
    const hidden = sampleHidden({}, 'suppressed', 'disclosure');
    expect(comparisonSentence(indicator, sample!, hidden, sampleArea(), sampleAreas)).toBeNull();
  });

  test('other reasons are told', () => {
    const comparison: Comparison = {
      status: 'cannot-be-judged',
      key: sampleKey(),
      benchmark: sample!.reference,
      reason: 'different-age',
      benchmarkValue: null,
      difference: null,
    };
    const told = comparisonSentence(
      indicator,
      { ...sample!, comparison },
      sampleFigure({}, 3),
      sampleArea(),
      sampleAreas,
    );
    expect(told).toMatchObject({ key: 'comparison.cannot-be-judged', params: { reason: 'different-age' } });
  });

  test('the sample compares shown figures', () => {
    expect(isShown(sample!.figure)).toBe(true);
  });
});
