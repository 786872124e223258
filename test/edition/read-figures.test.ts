import { describe, expect, test } from 'vitest';
import { figuresCsvText } from '../../src/render/figures-csv.ts';
import { readFigures } from '../support/read-figures-text.ts';
import { sampleFigures } from '../support/sample-figures.ts';

describe('readFigures', () => {
  test('reads what figuresCsvText writes: every figure with its state and its numbers', () => {
    const figures = sampleFigures();
    const rows = figures.map((figure) => ({ figure, comparison: null, source: 'Källa; "med" tecken' }));
    const read = readFigures(figuresCsvText(rows));
    expect(read.size).toBe(figures.length);
    for (const figure of figures) {
      const stored = read.get(figure);
      expect(stored?.status).toBe(figure.status);
      if (figure.status !== 'shown') expect(stored?.numbers).toBeNull();
      else {
        expect(stored?.numbers?.value).toBeCloseTo(figure.value, 9);
        expect(stored?.numbers?.count ?? null).toBe(figure.count);
        expect(stored?.source).toBe('Källa; "med" tecken');
      }
    }
  });

  test('a withheld figure with a number is no file of ours', () => {
    const head = 'omrade;indikator;period;kon;alder;taljare;namnare;varde;status';
    const line = 'norrangby;folkmangd;2024;totalt;totalt;;;41;undertryckt';
    expect(() => readFigures(`${head}\r\n${line}\r\n`)).toThrow(/line 2/);
  });
});
