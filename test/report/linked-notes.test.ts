import { describe, expect, test } from 'vitest';
import { relatedNotes, withBacklinks } from '../../src/report/linked-notes.ts';
import { sampleNotes } from '../support/sample-notes.ts';

const [any] = sampleNotes;
if (!any) throw new Error('no sample note');
const note = (id: string, changes: Partial<typeof any> = {}) => ({
  ...any,
  id,
  title: id.toUpperCase(),
  kind: 'resource' as const,
  indicators: [],
  confirms: [],
  contradicts: [],
  ...changes,
});

describe('withBacklinks(notes)', () => {
  test('a link is known at the note it leads to', () => {
    const linked = withBacklinks([
      note('a', { confirms: ['b'] }),
      note('b'),
      note('c', { contradicts: ['b', 'otrygg_ute_kvall'] }),
    ]);
    expect(linked.map((one) => one.linkedFrom)).toEqual([
      undefined,
      [
        { id: 'a', title: 'A', relation: 'confirms' },
        { id: 'c', title: 'C', relation: 'contradicts' },
      ],
      undefined,
    ]);
  });
});

describe('relatedNotes(notes, indicator)', () => {
  test('tells whether a note is for, against or about an indicator; comments stand there already', () => {
    const notes = [
      note('about', { indicators: ['trygg'] }),
      note('for', { confirms: ['trygg'], indicators: ['trygg'] }),
      note('against', { contradicts: ['trygg'] }),
      note('comment', { kind: 'comment', indicators: ['trygg'] }),
      note('other', { indicators: ['skola'] }),
    ];
    expect(relatedNotes(notes, 'trygg').map(({ id, relation }) => [id, relation])).toEqual([
      ['about', 'about'],
      ['for', 'confirms'],
      ['against', 'contradicts'],
    ]);
  });
});
