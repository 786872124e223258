import { expect, test } from 'vitest';
import type { Entry } from '../../src/model/report.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const entriesOf = (changes: Parameters<typeof sampleReportInput>[0]): readonly Entry[] =>
  buildReport(sampleReportInput(changes)).sections.flatMap((section) =>
    'entries' in section ? section.entries : [],
  );
const realSources = [{ id: 'scb', name: 'SCB', licence: '', retrieved: '', note: '' }];

test('an invented figure names the workspace’s own source, never the producer of the catalogue', () => {
  const entries = entriesOf({ invented: true });
  const named = entries.filter(({ indicator }) => indicator.source !== '');
  expect(named.length).toBeGreaterThan(3);
  for (const { indicator } of named) {
    expect(indicator.source).toContain('påhittad');
    expect(indicator.sourceLine).toBe(`Källa: ${indicator.source}`);
  }
});

test('a source of an invented report that does not say that it is made up is not printed', () => {
  for (const { indicator } of entriesOf({ invented: true, sources: realSources })) {
    expect([indicator.source, indicator.sourceLine]).toEqual(['', '']);
  }
});

test('real figures keep the line of the catalogue', () => {
  const given = sampleReportInput({ invented: false });
  for (const { indicator } of entriesOf({ invented: false })) {
    expect(indicator).toEqual(given.indicators.get(indicator.id));
  }
});
