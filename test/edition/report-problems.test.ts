import { expect, test } from 'vitest';
import { reportProblems } from '../../src/edition/report-problems.ts';
import { reportSchema } from '../../src/model/report.ts';

function problems(content: unknown) {
  return reportProblems('report.json', content, reportSchema.safeParse(content).error?.issues ?? []);
}

const problem = { code: 'not-a-report', severity: 'error', file: 'report.json' };

test('what is something else altogether is one problem, not one for each key that a report has', () => {
  expect(problems({ a: 1 })).toEqual([{ ...problem, field: 'format', expected: '1' }]);
  expect(problems([])).toEqual([{ ...problem, field: 'format', expected: '1' }]);
  expect(problems({ format: 'ett', edition: '2026' })).toEqual([
    { ...problem, field: 'format', found: '"ett"', expected: '1' },
  ]);
});

test('a report that somebody has changed says where, and what stands there', () => {
  const told = problems({ format: 1, kub: 7, date: 'x'.repeat(60), rest: true });
  expect(told).toContainEqual({ ...problem, field: 'kub', found: '7' });
  expect(told).toContainEqual({ ...problem, field: 'edition' });
  expect(told.length).toBeLessThanOrEqual(10);
  expect(told.every(({ found }) => (found ?? '').length <= 42)).toBe(true);
});
