import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/notes/markdown.ts';

const allowed =
  /^<\/?(?:h5|h6|p|ul|ol|li|blockquote|em|strong|s|code|pre|hr|br|a|span|table|thead|tbody|tr|th|td)(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|lang="[a-zA-Z-]+"|dir="rtl"|start="\d+"|scope="col"|data-figure="[^"<>]*"))*\s*\/?>$/i;

describe('renderMarkdown(body)', () => {
  test.each([
    ['# A\n\n## B\n\n### C\n\n# D', '<h5>A</h5>\n<h6>B</h6>\n<h6>C</h6>\n<h5>D</h5>'],
    ['### A\n\n# B', '<h5>A</h5>\n<h5>B</h5>'],
    ['[x](https://example.org)', '<p><a href="https://example.org">x</a></p>'],
    ['[x](mailto:a@b.se)', '<p><a href="mailto:a@b.se">x</a></p>'],
    ['[x](javascript:alert)', '<p><a>x</a></p>'],
    ['[x](/fil.pdf)', '<p><a>x</a></p>'],
    ['![Parken](https://example.org/p.png)', '<p>Parken</p>'],
    ['[مرحبا]{lang=ar}', '<p><em lang="ar" dir="rtl">مرحبا</em></p>'],
    ['{{uppgift tillit 2024}}', '<p><span data-figure="tillit|2024|"></span></p>'],
    ['{{ uppgift tillit 2020-2024 hamnvik }}', '<p><span data-figure="tillit|2020–2024|hamnvik"></span></p>'],
    ['`{{uppgift tillit 2024}}`', '<p><code>{{uppgift tillit 2024}}</code></p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['lek\u00adpark', '<p>lekpark</p>'],
  ])('%s', (body, html) => {
    expect(renderMarkdown(body).html).toBe(html);
  });

  test('header cells of a table have a scope', () => {
    expect(renderMarkdown('|A|B|\n|-|-|\n|1|2|').html).toContain('<th scope="col">A</th>');
  });

  test('no text makes a tag or an attribute outside the short list', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[x](javascript:alert(1))',
      '[x](JaVaScRiPt:alert(1))',
      '[x](&#106;avascript:alert(1))',
      '[x](java\nscript:alert(1))',
      '[x](data:text/html;base64,PHNjcmlwdD4=)',
      '<javascript:alert(1)>',
      '![x](javascript:alert(1) "onload=alert(1)")',
      '[x](https://e.org "onclick=alert(1)")',
      '[a]: javascript:alert(1)\n\n[a]',
      '[x" onclick="alert(1)]{lang=sv}',
      '{{uppgift "><script>alert(1)</script> 2024}}',
      '{{uppgift tillit 2024 "onclick="alert(1)}}',
      '```<script>\nx\n```',
      '<svg/onload=alert(1)>',
      '<!--',
      '//example.org',
      '[x](//example.org)',
    );
    const pieces = fc.array(
      fc.oneof(
        hostile,
        fc.string({ maxLength: 12 }),
        fc.constantFrom('\n\n', '> ', '* ', '`', '<', '>', '"'),
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const { html } = renderMarkdown(parts.join(''));
        for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(allowed);
      }),
      { numRuns: 1000 },
    );
  });

  test('the check above does catch what it is for', () => {
    for (const tag of [
      '<script>',
      '<a onclick="x">',
      '<a href="javascript:x">',
      '<img src="x">',
      '<p style="x">',
    ]) {
      expect(tag).not.toMatch(allowed);
    }
  });
});
