import { describe, expect, test } from 'vitest';
import { bySexSentence, valueSentence } from '../../../src/report/sentences/value-sentence.ts';
import { sampleArea } from '../../support/sample-areas.ts';
import { sampleFigure, sampleHidden } from '../../support/sample-figures.ts';
import { sampleIndicator } from '../../support/sample-indicators.ts';

const mean = sampleIndicator({ measure: 'mean', unit: 'poäng' });

describe('valueSentence(indicator, figure, area)', () => {
  test.each([
    [sampleIndicator(), sampleFigure({}, 50), 'value.proportion'],
    [sampleIndicator(), sampleFigure({}, 0), 'value.zero'],
    [sampleIndicator(), sampleFigure({}, 50, { respondents: 412 }), 'value.survey'],
    // Zero of those who answered is an answer, and says how many they were.
    [sampleIndicator(), sampleFigure({}, 0, { respondents: 412 }), 'value.survey'],
    [mean, sampleFigure({}, 0), 'value.mean'],
    [{ ...mean, instrument: 'Enkät' }, sampleFigure({}, 7, { respondents: 412 }), 'value.survey-mean'],
    // A mean of what is registered: nobody has been asked.
    [mean, sampleFigure({}, 7, { respondents: 412 }), 'value.mean'],
    [sampleIndicator(), sampleHidden({}, 'not-applicable', 'cannot-occur'), 'missing.cannot-occur'],
    [sampleIndicator(), sampleHidden({}, 'missing', 'not-combinable'), 'missing.not-combinable'],
  ])('case %#', (indicator, figure, key) => {
    expect(valueSentence(indicator, figure, sampleArea()).key).toBe(key);
  });
});

describe('bySexSentence(indicator, bySex)', () => {
  const women = sampleFigure({ sex: 'women' }, 60);
  const men = sampleFigure({ sex: 'men' }, 70);

  test('tells both or neither', () => {
    expect(bySexSentence(sampleIndicator(), [men, women])?.params).toMatchObject({ women: 60, men: 70 });
    expect(bySexSentence(sampleIndicator(), [women])).toBeNull();
    const hidden = sampleHidden({ sex: 'men' }, 'suppressed', 'disclosure');
    expect(bySexSentence(sampleIndicator(), [women, hidden])).toBeNull();
  });
});
