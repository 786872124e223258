import { expect, test } from 'vitest';
import { noteText } from '../../src/notes/note-text.ts';

const text = '---\ntitel: Öppen förskola\n---\nÅtta platser.\n';

test.each([
  ['UTF-8', Buffer.from(text, 'utf8')],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8')],
])('%s is read without a word', (_, bytes) => {
  expect(noteText(bytes, 'anteckningar/a.md')).toEqual({ text, diagnostics: [] });
});

test('Windows-1252 is read as it was typed, and said with the first line that shows it', () => {
  const bytes = Buffer.from(text, 'latin1');
  expect(noteText(bytes, 'anteckningar/a.md')).toEqual({
    text,
    diagnostics: [{ code: 'not-utf8', severity: 'warning', file: 'anteckningar/a.md', line: 2 }],
  });
});
