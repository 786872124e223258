import { describe, expect, test } from 'vitest';
import { put, say } from '../../src/i18n/put.ts';
import type { ComparisonParams, ValueParams } from '../../src/model/entry-sentences.ts';
import { message } from '../../src/model/sentences.ts';

// Expectations are written by hand from the rules of klarspråk, one per kind of sentence.

const turnout: ValueParams = {
  indicator: 'Valdeltagande',
  period: '2022',
  area: 'Norrängby',
  preposition: 'på',
  sex: 'total',
  value: 57.24,
  unit: '%',
  measure: 'proportion',
};
const crimes: ValueParams = {
  ...turnout,
  indicator: 'Anmälda brott',
  value: 9870.4,
  unit: 'per 100 000 invånare',
  measure: 'rate',
};
const compared: ComparisonParams = {
  ...turnout,
  benchmarkKind: 'municipality',
  benchmarkArea: 'Tallvinge',
  benchmarkPreposition: 'i',
  benchmarkPeriod: '2022',
  benchmarkValue: 80.36,
};

describe('value sentences', () => {
  test.each([
    ['value.proportion', turnout, 'År 2022 var andelen för ”Valdeltagande” 57,2 procent på Norrängby.'],
    [
      'value.rate',
      crimes,
      'År 2022 var talet för ”Anmälda brott” 9\u00a0870 per 100\u00a0000 invånare på Norrängby.',
    ],
    [
      'value.mean',
      { ...turnout, indicator: 'Meritvärde', value: 203.05, unit: 'poäng', measure: 'mean' },
      'År 2022 var medelvärdet för ”Meritvärde” 203,1 poäng på Norrängby.',
    ],
    [
      'value.count',
      { ...turnout, indicator: 'Folkmängd', value: 6184, unit: 'personer', measure: 'count' },
      'År 2022 uppgick ”Folkmängd” till 6\u00a0184 personer på Norrängby.',
    ],
    [
      'value.count',
      { ...turnout, indicator: 'Folkmängd', value: 1, unit: 'personer', measure: 'count' },
      'År 2022 uppgick ”Folkmängd” till 1 person på Norrängby.',
    ],
    [
      'value.median',
      { ...turnout, indicator: 'Inkomst', value: 221300, unit: 'kronor per år', measure: 'median' },
      'År 2022 var medianen för ”Inkomst” 221\u00a0300 kronor per år på Norrängby.',
    ],
    [
      'value.index',
      { ...turnout, indicator: 'Områdestyp', value: 2, unit: 'klass 1–5', measure: 'index' },
      'År 2022 var värdet för ”Områdestyp” 2 (klass 1–5) på Norrängby.',
    ],
    [
      'value.life-expectancy',
      {
        ...turnout,
        indicator: 'Medellivslängd',
        period: '2018–2022',
        sex: 'women',
        value: 83.14,
        unit: 'år',
        measure: 'life-expectancy',
      },
      'Åren 2018–2022 var ”Medellivslängd” 83,1 år på Norrängby bland kvinnor.',
    ],
    ['value.zero', turnout, 'År 2022 fanns inga fall av ”Valdeltagande” på Norrängby: värdet var noll.'],
  ] as const)('%s', (key, params, expected) => {
    expect(put(message(key, params), 'sv')).toBe(expected);
  });

  test('a survey says "uppgav" and how many answered', () => {
    const params = { ...turnout, indicator: 'Trygga utomhus', value: 60.3, respondents: 1580 };
    expect(say('sv', 'value.survey', params)).toBe(
      'År 2022 uppgav 60,3 procent av 1\u00a0580 svarande på Norrängby ”Trygga utomhus”.',
    );
    expect(say('en', 'value.survey', params)).toBe(
      'In 2022, 60.3 percent of 1,580 respondents in Norrängby reported “Trygga utomhus”.',
    );
  });

  test.each([
    ['2024', 'År 2024'],
    ['2020–2024', 'Åren 2020–2024'],
    ['2024/25', 'Läsåret 2024/25'],
    ['2024K3', 'Kvartal 3 år 2024'],
  ])('period %s is written %s', (period, expected) => {
    expect(say('sv', 'value.proportion', { ...turnout, period })).toContain(`${expected} var`);
  });
});

describe('women and men side by side', () => {
  const bySex = { period: '2024/25', women: 71.42, men: 78.1, unit: '%', measure: 'proportion' } as const;

  test('children are girls and boys, adults women and men', () => {
    expect(say('sv', 'value.by-sex', { ...bySex, minors: 'yes' })).toBe(
      'Läsåret 2024/25 var andelen 71,4 procent bland flickor och 78,1 procent bland pojkar.',
    );
    expect(say('en', 'value.by-sex', { ...bySex, minors: 'yes' })).toContain(
      'among girls and 78.1 percent among boys',
    );
    expect(say('sv', 'value.by-sex', bySex)).toContain('bland kvinnor och 78,1 procent bland män');
  });
});

describe('comparison sentences', () => {
  test('the difference is that of the values as displayed: 80,4 − 57,2 = 23,2, not 80,36 − 57,24 = 23,1', () => {
    expect(say('sv', 'comparison.lower', compared)).toBe(
      'År 2022 var andelen 23,2 procentenheter lägre än i Tallvinge, där den var 80,4 procent.',
    );
    expect(say('en', 'comparison.lower', compared)).toBe(
      'In 2022, the share was 23.2 percentage points lower than in Tallvinge, where it was 80.4 percent.',
    );
  });

  test('the rest of the municipality is named as such', () => {
    const params = { ...compared, benchmarkKind: 'rest', benchmarkValue: 40 } as const;
    expect(say('sv', 'comparison.higher', params)).toBe(
      'År 2022 var andelen 17,2 procentenheter högre än i övriga kommunen, där den var 40,0 procent.',
    );
  });

  test('an area without preposition gets "för", never a guess', () => {
    const params = {
      ...compared,
      benchmarkKind: 'area',
      benchmarkArea: 'Askvik',
      benchmarkPreposition: null,
    } as const;
    expect(say('sv', 'comparison.lower', params)).toContain('lägre än för Askvik, där den var');
  });

  test('values that look the same are not said to differ by zero', () => {
    expect(say('sv', 'comparison.higher', { ...compared, value: 80.41, benchmarkValue: 80.36 })).toBe(
      'År 2022 var andelen något högre än i Tallvinge, men båda avrundas till 80,4 procent.',
    );
  });

  test('similar says that chance may be all there is to it', () => {
    expect(say('sv', 'comparison.similar', { ...crimes, ...benchmarkOf(9910) })).toBe(
      'År 2022 var talet ungefär lika högt som i Tallvinge (9\u00a0910). Skillnaden är liten och kan bero på slumpen.',
    );
  });

  test('cannot be judged says why', () => {
    const { value: _, unit: __, ...rest } = compared;
    expect(say('sv', 'comparison.cannot-be-judged', { ...rest, reason: 'instrument-changed' })).toBe(
      'År 2022 går skillnaden mot Tallvinge inte att bedöma: mätmetoden har ändrats.',
    );
  });
});

function benchmarkOf(benchmarkValue: number) {
  return {
    benchmarkKind: 'municipality',
    benchmarkArea: 'Tallvinge',
    benchmarkPreposition: 'i',
    benchmarkPeriod: '2022',
    benchmarkValue,
  } as const;
}

describe('trend sentences', () => {
  const trend = {
    measure: 'proportion',
    unit: '%',
    first: '2018',
    last: '2022',
    firstValue: 61.3,
    lastValue: 68.2,
  } as const;
  test.each([
    ['trend.rising', 'Mellan 2018 och 2022 ökade andelen från 61,3 till 68,2 procent.'],
    ['trend.falling', 'Mellan 2018 och 2022 minskade andelen från 61,3 till 68,2 procent.'],
    ['trend.no-certain-change', 'Mellan 2018 och 2022 var det ingen säkerställd förändring av andelen.'],
  ] as const)('%s', (key, expected) => {
    expect(put(message(key, trend), 'sv')).toBe(expected);
  });

  test('fewer than five points are not judged, and it is said in words', () => {
    expect(
      say('sv', 'trend.cannot-be-judged', { period: '2022', measure: 'rate', reason: 'fewer-than-five' }),
    ).toBe('Till och med 2022 går utvecklingen inte att bedöma: det finns färre än fem jämförbara värden.');
  });
});

describe('missing states', () => {
  const { value: _, unit: __, measure: ___, ...subject } = turnout;
  const reasons = [
    'disclosure',
    'suppressed-at-source',
    'no-data',
    'not-available',
    'parts-incomplete',
    'not-combinable',
    'zero-denominator',
    'statistic-not-given',
    'cannot-occur',
  ] as const;

  test('each state has its own sentence, and none is that of a true zero', () => {
    for (const locale of ['sv', 'en'] as const) {
      const all = [
        ...reasons.map((reason) => say(locale, `missing.${reason}`, subject)),
        say(locale, 'value.zero', turnout),
      ];
      expect(new Set(all).size).toBe(reasons.length + 1);
    }
  });

  test('too small to show', () => {
    expect(say('sv', 'missing.disclosure', subject)).toBe(
      'År 2022 var underlaget för ”Valdeltagande” på Norrängby för litet för att visas.',
    );
  });
});
