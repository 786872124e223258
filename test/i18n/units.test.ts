import { describe, expect, test } from 'vitest';
import { unitBeside, unitIn } from '../../src/i18n/format.ts';
import { sectorIn } from '../../src/i18n/sector.ts';

describe('unitIn(unit, locale)', () => {
  test.each([
    ['per 100 000 invånare', 'per 100,000 residents'],
    ['per 1 000 barn', 'per 1,000 children'],
    ['per 100 000 invånare 65+', 'per 100,000 residents aged 65 and over'],
    ['per 100 000 invånare 1–74 år', 'per 100,000 residents aged 1–74'],
    ['per invånare 7–25 år', 'per resident aged 7–25'],
    ['tusen kronor per år', 'thousand SEK a year'],
  ])('%s is %s in English', (unit, english) => {
    expect(unitIn(unit, 'en')).toBe(english);
  });

  test('what the language has no words for stays, with its numbers kept on one line', () => {
    expect(unitIn('träffar per 1 000 deltagare', 'en')).toBe('träffar per 1,000 deltagare');
    expect(unitIn('per 100 000 invånare 65+', 'sv')).toBe('per 100\u00a0000 invånare 65+');
  });
});

describe('unitBeside(unit, locale)', () => {
  test('a ratio and a share have nothing behind the number, a scale stands in brackets', () => {
    expect(unitBeside('kvot', 'sv')).toBe('');
    expect(unitBeside('%', 'sv')).toBe('');
    expect(unitBeside('klass 1–5', 'sv')).toBe('(klass 1–5)');
    expect(unitBeside('år', 'en')).toBe('years');
  });
});

describe('sectorIn(sector, locale)', () => {
  test('the sectors of the catalogue have English names, others none', () => {
    expect(sectorIn('socialtjänst', 'en')).toBe('social services');
    expect(sectorIn('socialtjänst', 'sv')).toBe('socialtjänst');
    expect(sectorIn('båtklubb', 'en')).toBeNull();
  });
});
