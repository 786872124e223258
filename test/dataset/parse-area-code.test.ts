import { expect, test } from 'vitest';
import { parseAreaCode } from '../../src/dataset/parse-area-code.ts';

test.each([
  ['1480R001_RegSO2025', '1480R001', 'regso', '2025'],
  ['RegSO0114001', '0114R001', 'regso', null],
  ['0114R001', '0114R001', 'regso', null],
  ['0180C5900', '0180C5900', 'deso', null],
  ['0180C5900_DeSO2018', '0180C5900', 'deso', '2018'],
  ['DeSO 0180c5900', '0180C5900', 'deso', null],
  ['0114', '0114', 'municipality', null],
])('%s is %s', (text, code, level, vintage) => {
  expect(parseAreaCode(text)).toEqual({ code, level, vintage });
});

test.each(['01', '0114001', '14900101', 'Norrby', '1480R01', '2021-2024', ''])(
  '%s is no such code',
  (text) => {
    expect(parseAreaCode(text)).toBeNull();
  },
);
