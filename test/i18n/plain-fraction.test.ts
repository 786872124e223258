import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainFraction } from '../../src/i18n/plain-fraction.ts';
import { put } from '../../src/i18n/put.ts';

describe('plainFraction(percent, locale)', () => {
  test.each([
    [19.6, 'ungefär var femte', 'about one in five'],
    [20, 'ungefär var femte', 'about one in five'],
    [21, 'ungefär var femte', 'about one in five'],
    [21.1, null, null],
    // A twentieth of ten percent is half a percentage point.
    [10.5, 'ungefär var tionde', 'about one in ten'],
    [10.6, null, null],
    [33.3, 'ungefär var tredje', 'about one in three'],
    [49.2, 'ungefär hälften', 'about half'],
    [57.2, null, null],
    [0, null, null],
    [100, null, null],
  ])('%s percent', (percent, sv, en) => {
    expect([plainFraction(percent, 'sv'), plainFraction(percent, 'en')]).toEqual([sv, en]);
  });

  test('no two fractions are near the same share', () => {
    // The nearest pair, 20 and 25 percent, is five points apart, and each reaches one point.
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const said = plainFraction(percent, 'sv');
        if (said === null) return;
        expect(plainFraction(Math.round(percent), 'sv') ?? said).toBe(said);
      }),
    );
  });
});

describe('plain fractions in sentences', () => {
  const share = {
    indicator: 'Psykisk påfrestning',
    period: '2024',
    area: 'Norrängby',
    preposition: 'på',
    sex: 'total',
    unit: '%',
    measure: 'proportion',
  };

  test('stand beside the exact value, never alone', () => {
    const said = put({ key: 'value.proportion', params: { ...share, value: 19.6 } }, 'sv');
    expect(said).toBe(
      'År 2024 var andelen för ”Psykisk påfrestning” 19,6 procent (ungefär var femte) på Norrängby.',
    );
    const survey = put({ key: 'value.survey', params: { ...share, value: 19.6, respondents: 312 } }, 'sv');
    expect(survey).toContain('19,6 procent (ungefär var femte) av 312 svarande');
  });

  test('whatever the share: a fraction in words has its percent before it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('sv', 'en'),
        (value, locale) => {
          const said = put(
            { key: 'value.proportion', params: { ...share, value } },
            locale === 'en' ? 'en' : 'sv',
          );
          if (!/ungefär|about/.test(said)) return;
          expect(said).toMatch(/\d[,.]\d (?:procent|percent) \((?:ungefär|about) [a-zåäö ]+\)/);
        },
      ),
    );
  });

  test('are for shares only', () => {
    const mean = { ...share, value: 20, measure: 'mean', unit: 'poäng' };
    expect(put({ key: 'value.mean', params: mean }, 'sv')).not.toContain('ungefär');
  });
});
