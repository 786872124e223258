import { describe, expect, test } from 'vitest';
import type { Note } from '../../src/model/note.ts';
import { linkNotes, linksAt } from '../../src/notes/link-notes.ts';
import { markOlderThanFigures } from '../../src/notes/stale-notes.ts';

function note(id: string, fields: Partial<Note>): Note {
  return {
    id,
    kind: 'resource',
    title: id,
    areas: ['hamnvik'],
    themes: [],
    indicators: [],
    source: 'Fritid',
    date: '2024-03-01',
    reviewBy: '',
    stale: false,
    language: 'sv',
    html: '',
    file: `anteckningar/${id}.md`,
    sector: '',
    confirms: [],
    contradicts: [],
    intervention: null,
    residentView: null,
    ...fields,
  };
}
const view = (id: string, contributors: number, fields: Partial<Note> = {}) =>
  note(id, {
    kind: 'resident-view',
    residentView: { method: 'enkät', contributors, consent: true },
    ...fields,
  });
const codes = (notes: readonly Note[]) =>
  linkNotes(notes).diagnostics.map((one) => `${one.severity} ${one.code} ${one.found ?? ''}`.trim());

describe('linkNotes(notes)', () => {
  test('links are met at both ends', () => {
    const { links } = linkNotes([
      note('park', {}),
      note('otrygg', { confirms: ['tillit'], contradicts: ['park'] }),
    ]);
    expect(links).toEqual([
      { from: 'otrygg', to: 'tillit', target: 'indicator', relation: 'confirms' },
      { from: 'otrygg', to: 'park', target: 'note', relation: 'contradicts' },
    ]);
    expect(linksAt('park', links)).toEqual([links[1]]);
    expect(linksAt('otrygg', links)).toEqual(links);
  });

  test('a note without a source is a warning', () => {
    expect(codes([note('park', { source: '' })])).toEqual(['warning note-without-source']);
  });

  test('two notes of the same id', () => {
    expect(codes([note('park', {}), note('park', {})])).toEqual(['error duplicate-id park']);
  });

  test('an area with difficulties only', () => {
    const difficulty = note('morkt', { kind: 'difficulty', areas: ['hamnvik', 'angsbacken'] });
    const possibility = note('park', { kind: 'possibility', areas: ['hamnvik'] });
    expect(codes([difficulty, possibility])).toEqual(['warning only-difficulties angsbacken']);
    expect(codes([possibility])).toEqual([]);
  });

  test('a theme needs three contributors, over all views of it in the area', () => {
    expect(codes([view('a', 2, { themes: ['trygghet'] })])).toEqual([
      'error too-few-contributors hamnvik, trygghet: 2',
    ]);
    expect(codes([view('a', 2, { themes: ['trygghet'] }), view('b', 1, { themes: ['trygghet'] })])).toEqual(
      [],
    );
    expect(
      codes([
        view('a', 2, { themes: ['trygghet'] }),
        view('b', 1, { themes: ['trygghet'], areas: ['angsbacken'] }),
      ]),
    ).toHaveLength(2);
    expect(codes([view('a', 1)])).toEqual(['error too-few-contributors hamnvik, –: 1']);
  });
});

describe('markOlderThanFigures(notes, newestPeriods)', () => {
  const newest = new Map([['tillit', '2022–2025']]);

  test('a note from before the last year of the newest figures is marked', () => {
    const { notes, diagnostics } = markOlderThanFigures([note('park', { indicators: ['tillit'] })], newest);
    expect(notes[0]?.stale).toBe(true);
    expect(diagnostics).toMatchObject([
      { code: 'note-older-than-figures', severity: 'warning', file: 'anteckningar/park.md' },
    ]);
  });
  test('a note of the same year, without a date or of other indicators is not', () => {
    const notes = [
      note('a', { indicators: ['tillit'], date: '2025-01-01' }),
      note('b', { indicators: ['tillit'], date: '' }),
      note('c', { indicators: ['annat'] }),
    ];
    expect(markOlderThanFigures(notes, newest)).toEqual({ notes, diagnostics: [] });
  });
});
