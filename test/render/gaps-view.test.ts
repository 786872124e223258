import { describe, expect, test } from 'vitest';
import { nameParts } from '../../src/render/view/name-parts.ts';
import { samplePage } from '../support/html-page.ts';
import { reportOf } from '../support/programmes.ts';

describe('indicators that have nothing to show', () => {
  /** Of Hässleholmen's entries six have no value: what SCB gives as a share or a median for each of its two parts. */
  test('stand as lines under a reason that is told once for each theme', async () => {
    const html = await samplePage(await reportOf('boras', 'hassleholmen'));
    const work = html.slice(html.indexOf('id="tema-arbete-forsorjning"'), html.indexOf('id="tema-boende"'));
    const reason = 'går värdet för Hässleholmen inte att räkna ut ur delarnas värden:';
    expect(work.split(reason)).toHaveLength(2);
    const lines = [...work.matchAll(/<li id="(uppgift-[^"]+)"><b>(.*?)<\/b> · <small>(.*?)<\/small>/g)];
    expect(lines).toHaveLength(4);
    for (const [, id, , besides] of lines) {
      expect(html).not.toContain(`<article class="entry entry-withheld" id="${id}"`);
      expect(besides).toMatch(/^\d{4} · .* · .*Källa: /);
    }
    expect(lines.at(-1)![3]).toContain('2024 · procent · Borås 15,0\u00a0%');
  });
});

describe('nameParts', () => {
  test.each([
    ['Arbetslösa av arbetskraften 20–64 år', ['Arbetslösa av arbetskraften ', '20–64 år']],
    ['Invånare 65 år och äldre', ['Invånare ', '65 år', ' och äldre']],
    ['Simkunnighet åk 6', ['Simkunnighet ', 'åk 6']],
    ['Fallskador 65+', ['Fallskador 65+']],
    ['Trångbodda (norm 2)', ['Trångbodda (norm 2)']],
    ['Mer än 3 årsarbeten', ['Mer än 3 årsarbeten']],
    ['Folkmängd', ['Folkmängd']],
  ])('%s', (name, parts) => {
    expect(nameParts(name).map(({ text }) => text)).toEqual(parts);
    expect(
      nameParts(name)
        .map(({ text }) => text)
        .join(''),
    ).toBe(name);
  });
});
