import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import { buildView } from '../../src/render/view/view.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const parts = { fonts: '', styles: '', script: '', policy: '' };
const input = sampleReportInput();
const named = new Map(
  [...input.indicators].map(([id, indicator]): [string, Indicator] =>
    id === 'sysselsattning' ? [id, { ...indicator, nameEn: 'Employment rate' }] : [id, indicator],
  ),
);
const report = buildReport({ ...input, indicators: named });
const swedish = named.get('sysselsattning')?.name ?? '';
const entriesOf = (language: 'sv' | 'en') =>
  buildView(report, language, parts).chapters.flatMap(({ themes }) =>
    (themes?.themes ?? []).flatMap(({ entries }) => entries),
  );

describe('names of indicators on an English page', () => {
  test('a translated name stands in the heading, in the sentences and in the tables, in the language of the page', () => {
    const entry = entriesOf('en').find(({ name }) => name === 'Employment rate');
    expect(entry).toMatchObject({ nameLanguage: '' });
    expect(entry?.sentences[0]).toContain('“Employment rate”');
    expect(JSON.stringify(entry)).not.toContain(`"${swedish}`);
  });

  test('a name without a translation stays Swedish, and says so', () => {
    const others = entriesOf('en').filter(({ name }) => name !== 'Employment rate');
    expect(others.length).toBeGreaterThan(3);
    expect(new Set(others.map(({ nameLanguage }) => nameLanguage))).toEqual(new Set(['sv']));
  });

  test('a Swedish page knows nothing of it', () => {
    expect(JSON.stringify(buildView(report, 'sv', parts))).not.toContain('Employment rate');
    expect(entriesOf('sv').some(({ name }) => name === swedish)).toBe(true);
  });
});
