import { expect, test } from 'vitest';
import { askedPages, fillPages } from '../../src/render/pdf/contents-numbers.ts';
import { runningStyles, withStyles } from '../../src/render/pdf/running-styles.ts';

test('askedPages(html) and fillPages(html, pages)', () => {
  const html =
    '<a href="#ett">Ett</a> <span class="n" data-page-of="ett">0</span><span data-page-of="två"></span><span>0</span>';
  expect(askedPages(html)).toEqual(['ett', 'två']);
  expect(fillPages(html, new Map([['ett', 12]]))).toBe(
    '<a href="#ett">Ett</a> <span class="n" data-page-of="ett">12</span><span data-page-of="två"></span><span>0</span>',
  );
  // Numbers that stand there already are replaced, so that a third print can correct the second.
  expect(fillPages(fillPages(html, new Map([['ett', 12]])), new Map([['ett', 13]]))).toContain('>13</span>');
});

test('running text cannot leave its string or its style element', () => {
  const styles = runningStyles({
    left: '"}</style><b>',
    right: 'a\\b',
    foot: 'x\ny',
    page: 'Sida {page} av {pages}',
  });
  expect(styles).not.toContain('</style');
  expect(styles).toContain('content:"\\22 }\\3c /style>\\3c b>"'.replaceAll('\\3c /', '\\3c /'));
  expect(styles).toContain('content:"a\\5c b"');
  expect(styles).toContain('content:"x\\a y"');
  expect(styles).toContain('content:"Sida " counter(page) " av " counter(pages)');
});

test('styles are put last in the head', () => {
  expect(withStyles('<html><head><title>a</title></HEAD><body>', 'p{}')).toBe(
    '<html><head><title>a</title><style>p{}</style></HEAD><body>',
  );
});
