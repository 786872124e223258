import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageRange, completeAges, normalizeAge } from '../../src/dataset/ages.ts';

describe('normalizeAge', () => {
  test.each([
    ['0-4', '0-4'],
    ['0–4 år', '0-4'],
    ['-4', '0-4'],
    ['05-09', '5-9'],
    ['5 - 9', '5-9'],
    ['80-', '80+'],
    ['80+ år', '80+'],
    ['65 år och äldre', '65+'],
    ['85 och äldre', '85+'],
    ['100+', '100+'],
    ['7', '7'],
    ['7 år', '7'],
    ['7-7', '7'],
    ['Under 18', '0-17'],
    ['', 'total'],
    ['Totalt', 'total'],
    ['Samtliga åldrar', 'total'],
    ['TotSA', 'total'],
    ['åk 9', 'åk 9'],
    ['64-20', null],
  ])('%s is %s', (text, age) => expect(normalizeAge(text)).toBe(age));

  test('what it writes it reads back', () => {
    fc.assert(
      fc.property(fc.nat(110), fc.nat(30), fc.boolean(), (from, width, isOpen) => {
        const age = normalizeAge(isOpen ? `${from}-` : `${from}–${from + width} år`)!;
        expect(normalizeAge(age)).toBe(age);
        expect(ageRange(age)).toEqual({ from, to: isOpen ? Number.POSITIVE_INFINITY : from + width });
      }),
    );
  });
});

describe('completeAges', () => {
  test('finds the fewest groups without gap or overlap', () => {
    expect(completeAges(['0-19', '0-4', '20-64', '65+', '5-19'], null)).toEqual(['0-19', '20-64', '65+']);
    expect(completeAges(['0-4', '5-19'], null)).toBeNull();
    expect(completeAges(['16-29', '30-84', '85+'], { from: 16, to: 84 })).toEqual(['16-29', '30-84']);
    expect(completeAges(['0-20', '20+'], null)).toBeNull();
    expect(completeAges(['åk 9'], null)).toBeNull();
  });
});
