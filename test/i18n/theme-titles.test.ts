import { expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';

test('a theme of a preset has an English name, a theme of a workspace keeps its own', () => {
  const title = (id: string, locale: 'sv' | 'en') =>
    put({ key: 'title.theme', params: { id, title: 'Boende' } }, locale);
  expect(title('boende', 'sv')).toBe('Boende');
  expect(title('boende', 'en')).toBe('Housing');
  expect(title('eget-tema', 'en')).toBe('Boende');
});
