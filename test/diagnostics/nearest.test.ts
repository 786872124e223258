import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

test.each([
  ['folkmangd', ['folkmängd', 'medelinkomst'], 'folkmängd'],
  ['Taljare', ['namnare', 'taljare'], 'taljare'],
  // Two letters that changed places, in words so short that two edits would be too many.
  ['köon', ['koon', 'köno'], 'koon'],
  ['kno', ['kon', 'alder'], 'kon'],
  ['ardi', ['arid', 'berg'], 'arid'],
  ['9902R010', ['9902R001', '9902R333'], '9902R001'],
])('%s of %j: %s', (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

test('nothing is near a word that is nothing like it', () => {
  expect(nearest('xyz', ['taljare', 'namnare'])).toBeUndefined();
  expect(nearest('', ['omrade'])).toBeUndefined();
});

test('any two neighbouring letters may have changed places', () => {
  const words = fc.stringMatching(/^[a-z]{3,12}$/);
  fc.assert(
    fc.property(words, fc.nat(), (word, at) => {
      const first = at % (word.length - 1);
      const swapped = `${word.slice(0, first)}${word[first + 1]}${word[first]}${word.slice(first + 2)}`;
      expect(nearest(swapped, [word, 'ingenting-alls-likt'])).toBe(word);
    }),
  );
});
