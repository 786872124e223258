import { describe, expect, test } from 'vitest';
import { findTypedDigits } from '../../src/notes/typed-digits.ts';
import { findLoadedWords } from '../../src/notes/wording.ts';

describe('findLoadedWords(text)', () => {
  test.each([
    ['Det beror på\nlokalen', 'causal', 'beror på'],
    ['Det leder till mer', 'causal', 'leder till'],
    ['på grund av vädret', 'causal', 'på grund av'],
    ['Därför öppnade vi', 'causal', 'därför'],
    ['hela 80 procent', 'evaluating', 'hela'],
    ['endast två', 'evaluating', 'endast'],
    ['bara två', 'evaluating', 'bara'],
    ['så mycket som hälften', 'evaluating', 'så mycket som'],
    ['ett utsatt område', 'stigmatising', 'utsatt område'],
    ['Problemområdet', 'stigmatising', 'problemområdet'],
    ['sämst i staden', 'stigmatising', 'sämst'],
    ['värst', 'stigmatising', 'värst'],
    ['belastade kvarter', 'stigmatising', 'belastade'],
    ['utanförskap', 'stigmatising', 'utanförskap'],
    ['en signifikant skillnad', 'statistical', 'signifikant'],
  ])('%s', (text, kind, word) => {
    expect(findLoadedWords(text)).toMatchObject([{ kind, word }]);
  });

  test.each(['barastning', 'helande samtal', 'utsatt för regn', 'De är ute och leder barn', 'värsta' + 'de'])(
    '%s passes',
    (text) => {
      expect(findLoadedWords(text)).toEqual([]);
    },
  );

  test('the place of each word', () => {
    expect(findLoadedWords('bara bara').map((one) => one.start)).toEqual([0, 5]);
  });
});

describe('findTypedDigits(text)', () => {
  test.each([
    ['1 580 svar och 80 %', ['1 580', '80 %']],
    ['33,5 procent av 12', ['33,5 procent', '12']],
    ['Sedan 2021, 2020–2024, 2024/25 och 2024K3', []],
    ['Den 27 augusti 2022 och 2022-08-27', []],
    ['kl. 08.00–16.00', []],
    ['1. Först\n2. Sedan', []],
    ['{{uppgift tillit 2024}} och https://example.org/123', []],
    ['Råd SK2 i F6', []],
    ['Temperaturen var −3,5', ['−3,5']],
    ['år 2020 svarade 2020,5', ['2020,5']],
    ['fyra, 4 och 4', ['4']],
  ])('%s', (text, digits) => {
    expect(findTypedDigits(text)).toEqual(digits);
  });
});
