import { describe, expect, test } from 'vitest';
import { fillFigures } from '../../src/report/fill-figures.ts';
import { sampleNote } from '../support/sample-notes.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const input = sampleReportInput();
const fill = (token: string, language = 'sv') =>
  fillFigures(sampleNote({ language, html: `<p>Det var <span data-figure="${token}"></span>.</p>` }), input)
    .html;

describe('fillFigures(note, input)', () => {
  test('writes the published figure with unit and period', () => {
    expect(fill('valdeltagande_kommun|2023|')).toBe(
      '<p>Det var <span data-figure="valdeltagande_kommun|2023|">57,2 procent (2023)</span>.</p>',
    );
  });

  test('takes another area by id or by name, and the latest period where none is given', () => {
    expect(fill('valdeltagande_kommun|2023|tallvinge')).toContain('80,4 procent');
    expect(fill('valdeltagande_kommun|2023|Tallvinge')).toContain('80,4 procent');
    expect(fill('valdeltagande_kommun||')).toContain('(2023)');
  });

  test('a withheld figure is written in words, a missing one in others', () => {
    expect(fill('sjalvskattad_halsa|2023|')).toContain('för litet för att visas (2023)');
    expect(fill('karies6|2023|')).toContain('uppgift saknas (2023)');
  });

  test('speaks the language of the note', () => {
    expect(fill('valdeltagande_kommun|2023|', 'en')).toContain('57.2 percent (2023)');
  });

  test('escapes what it writes', () => {
    const hostile = { ...input, inWords: () => '<b>"Å & Ö"</b>' };
    const note = sampleNote({ html: '<span data-figure="folkmangd||"></span>' });
    expect(fillFigures(note, hostile).html).toContain('&lt;b&gt;&quot;Å &amp; Ö&quot;&lt;/b&gt;');
  });
});
