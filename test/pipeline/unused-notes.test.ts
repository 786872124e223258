import { expect, test } from 'vitest';
import { findUnusedNotes } from '../../src/pipeline/unused-notes.ts';
import { areaOf } from '../dataset/make-dataset.ts';
import { sampleNote } from '../support/sample-notes.ts';

const areas = [
  areaOf('stad', { level: 'municipality' }),
  areaOf('ost', { parent: 'stad', report: true }),
  areaOf('ost-del', { parent: 'ost', level: 'subarea' }),
  areaOf('vast', { parent: 'stad' }),
];
const noteOn = (...where: readonly string[]) =>
  sampleNote({ areas: [...where], file: `${where.join('-')}.md` });

test('a note about an area that gets no report, nor is part of one or around one, is read by nobody', () => {
  expect(findUnusedNotes([noteOn('vast'), noteOn('vast', 'ost')], areas, () => 4)).toEqual([
    { code: 'note-unused', severity: 'warning', file: 'vast.md', line: 4, field: 'omraden', found: 'vast' },
  ]);
});

test.each([['ost'], ['ost-del'], ['stad']])('a note about %s stands in a report', (where) => {
  expect(findUnusedNotes([noteOn(where), sampleNote({ areas: [] })], areas, () => 4)).toEqual([]);
});

test('before any area is marked for reporting nothing is said', () => {
  const none = areas.map((area) => ({ ...area, report: false }));
  expect(findUnusedNotes([noteOn('vast')], none, () => 4)).toEqual([]);
});
