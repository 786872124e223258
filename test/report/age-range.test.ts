import { describe, expect, test } from 'vitest';
import { figuresOfAgeRange } from '../../src/report/age-range.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleFigure } from '../support/sample-figures.ts';
import { sampleIndicator } from '../support/sample-indicators.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const profile = { ...sampleReportInput().profile, name: 'psykisk-halsa-18-64', ageRange: '18-64' };
const whole = sampleFigure({}, 50);
const working = sampleFigure({ age: '18–64' }, 52);

describe('figuresOfAgeRange(figures, indicator, profile)', () => {
  test('lets through figures of exactly the range, however the dash is written', () => {
    expect(figuresOfAgeRange([whole, working], sampleIndicator({ age: '16-84' }), profile)).toEqual([
      working,
    ]);
  });

  test('a total counts where the indicator itself is about the range', () => {
    expect(figuresOfAgeRange([whole], sampleIndicator({ age: '18–64 år' }), profile)).toEqual([whole]);
  });

  test('other ages only where the profile allows them', () => {
    expect(figuresOfAgeRange([whole], sampleIndicator(), { ...profile, otherAgesAllowed: true })).toEqual([
      whole,
    ]);
  });
});

test('an indicator of other ages is a gap that says so', () => {
  const report = buildReport(
    sampleReportInput({ profile: { ...profile, chapters: ['themes'], indicators: ['sysselsattning'] } }),
  );
  const gaps = report.sections.flatMap((section) => (section.kind === 'theme' ? section.gaps : []));
  expect(gaps.map(({ reason }) => reason.key)).toEqual(['gap.other-age']);
});
