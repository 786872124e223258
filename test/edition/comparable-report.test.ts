import { describe, expect, test } from 'vitest';
import { comparableReports } from '../../src/edition/comparable-report.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleReport } from '../support/html-page.ts';

const copy = (report: Report): Report => JSON.parse(JSON.stringify(report)) as Report;
const report = sampleReport();
const entries = report.sections.flatMap((section) => ('entries' in section ? section.entries : []));

describe('comparableReports', () => {
  test('what two reports have in common is held once', () => {
    const comparable = comparableReports();
    const [one, other] = [comparable(copy(report)), comparable(copy(report))];
    for (const field of ['above', 'indicators', 'events', 'notes', 'goals', 'plan'] as const) {
      expect(one[field].length, field).toBeGreaterThan(0);
      for (const [index, held] of one[field].entries()) expect(other[field][index]).toBe(held);
    }
    for (const [indicator, headline] of one.headlines) expect(other.headlines.get(indicator)).toBe(headline);
  });

  test('each indicator has its headline, with its first benchmark and without its numbers', () => {
    const { headlines } = comparableReports()(report);
    expect([...headlines.keys()]).toEqual([...new Set(entries.map(({ indicator }) => indicator.id))]);
    const entry = entries.find(({ benchmarks }) => benchmarks[0]?.comparison.status === 'judged')!;
    const [{ reference, comparison }] = entry.benchmarks as [(typeof entry.benchmarks)[number]];
    const { indicator, period, sex, age, status } = entry.figure;
    expect(headlines.get(indicator)).toEqual({
      ...{ indicator, period, sex, age, status },
      benchmark: reference,
      outcome: comparison.status === 'judged' && comparison.outcome,
    });
  });

  test('what is held against nothing has no outcome', () => {
    const alone: Report = {
      ...report,
      sections: report.sections.map((section) =>
        section.kind === 'theme'
          ? { ...section, entries: section.entries.map((entry) => ({ ...entry, benchmarks: [] })) }
          : section,
      ),
    };
    const theme = alone.sections.flatMap((section) => (section.kind === 'theme' ? section.entries : []))[0]!;
    expect(comparableReports()(alone).headlines.get(theme.indicator.id)).toMatchObject({
      benchmark: null,
      outcome: 'none',
    });
  });
});
