import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteHtmlBlocks } from '../../src/render/docx/note-html.ts';

const blocks = (html: string) => noteHtmlBlocks(html, { style: 'Body', language: '', prefix: 'n' });

describe('noteHtmlBlocks(html)', () => {
  it('makes paragraphs with strong, emphasised and linked words, and one space between words', () => {
    expect(
      blocks(
        '<p>En  <strong>stark</strong>\n <em>röst</em> <a href="https://example.org/a?b=1&amp;c">här</a>.</p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        style: 'Body',
        words: [
          { text: 'En ' },
          { text: 'stark', bold: true },
          { text: ' ' },
          { text: 'röst', italic: true },
          { text: ' ' },
          { text: 'här', link: 'https://example.org/a?b=1&c' },
          { text: '.' },
        ],
      },
    ]);
  });

  it('makes headings one level up, since the first heading of the page is the title', () => {
    expect(blocks('<h4>Var</h4>')).toEqual([
      { kind: 'heading', level: 3, words: [{ text: 'Var' }], id: '', opens: false },
    ]);
  });

  it('makes lists in lists, and counts each counted list by itself', () => {
    const made = blocks('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol><li>d</li></ol>');
    const shape = made.map((block) =>
      block.kind === 'item' ? [block.words[0]?.text, block.depth, block.list] : block.kind,
    );
    expect(shape).toEqual([
      ['a', 0, null],
      ['b', 1, 'n-2'],
      ['c', 0, null],
      ['d', 0, 'n-3'],
    ]);
  });

  it('makes a table with its first row as head, and no cell out of its column', () => {
    const html =
      '<table><thead><tr><th>Dag</th><th>Tid</th></tr></thead><tbody><tr><td>må</td><td>9</td></tr><tr><td>ti</td></tr></tbody></table>';
    expect(blocks(html)).toEqual([
      {
        kind: 'table',
        table: {
          caption: '',
          note: '',
          columns: [
            { text: 'Dag', numeric: false },
            { text: 'Tid', numeric: false },
          ],
          rows: [
            ['må', '9'],
            ['ti', ''],
          ],
        },
      },
    ]);
  });

  it('keeps the language and direction of words, which are no emphasis', () => {
    expect(blocks('<p><em lang="ar" dir="rtl">مرحبا</em></p>')).toEqual([
      { kind: 'paragraph', style: 'Body', words: [{ text: 'مرحبا', language: 'ar', rightToLeft: true }] },
    ]);
  });

  it('lets no script, style or address of another kind through', () => {
    const html =
      '<script>alert(1)</script><p>a<style>p{}</style><a href="javascript:alert(1)">b</a><a href="file:///etc">c</a></p>';
    const text = JSON.stringify(blocks(html));
    expect(text).not.toMatch(/alert|p\{\}|javascript|file:/);
    expect(text).toMatch(/"a".*"b".*"c"/);
  });

  it('never fails, and loses no letter of a paragraph', () => {
    fc.assert(fc.property(fc.string(), (html) => Array.isArray(blocks(html))));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö ]{1,40}$/), (text) => {
        const words = blocks(`<p>${text}</p>`).flatMap((block) => ('words' in block ? block.words : []));
        expect(words.map((one) => one.text).join('')).toBe(text.trim().replace(/ +/g, ' '));
      }),
    );
  });
});
