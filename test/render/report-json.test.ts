import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { forgetJson, jsonPieces, reportJson } from '../../src/render/report-json.ts';
import { sampleReport } from '../support/html-page.ts';

const report = sampleReport();

test.each<[string, Report]>([
  ['of the sample', report],
  ['without sections', { ...report, sections: [] }],
  ['with one section', { ...report, sections: report.sections.slice(0, 1) }],
  [
    'whose name reads like JSON',
    { ...report, area: { ...report.area, name: '"sections":[],\n"sections":[\n{' } },
  ],
])('the file of a report %s is its JSON, on a line for each field and section', (_, one) => {
  const text = [...jsonPieces(one)].join('');
  const lines = text.split('\n');
  expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(one));
  expect(lines.join('')).toBe(JSON.stringify(one));
  expect(lines.at(-1)).toBe('');
  const ownLines = one.sections.length === 0 ? 0 : one.sections.length + 1;
  expect(lines).toHaveLength(Object.keys(one).length + ownLines + 1);
  expect(Buffer.from(reportJson(one)).toString()).toBe(text);
  expect(reportJson(one)).toBe(reportJson(one));
  forgetJson(one);
  expect(Buffer.from(reportJson(one)).toString()).toBe(text);
});
