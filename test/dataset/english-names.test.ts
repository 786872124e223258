import { expect, test } from 'vitest';
import { readIndicators } from '../../src/dataset/read-indicators.ts';
import { tableOf } from './make-dataset.ts';

const catalogue = tableOf(
  'id;namn;definition;matt;namn_en\nbo;Boende;Antal.;antal;Residents\nga;Gångare;Antal.;antal;\n',
);

function englishNames(own: string): readonly (string | undefined)[] {
  const { indicators, diagnostics } = readIndicators(catalogue, tableOf(own));
  expect(diagnostics).toEqual([]);
  return [...indicators.values()].map(({ nameEn }) => nameEn);
}

test('the catalogue’s English name stays with its Swedish one', () => {
  expect(englishNames('id;definition\nbo;Antal som bor här.\n')).toEqual(['Residents', undefined]);
  expect(englishNames('id;namn\nbo;Boende\n')).toEqual(['Residents', undefined]);
});

test('another name has the English name of its own row, or none', () => {
  expect(englishNames('id;namn\nbo;Inte boende\n')).toEqual([undefined, undefined]);
  expect(englishNames('id;namn;namn_en\nbo;Inte boende;Not residents\n')).toEqual([
    'Not residents',
    undefined,
  ]);
});
