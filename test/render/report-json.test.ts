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
    { ...report, area: { ...report.area, name: '\n "sections": []\n "sections": [' } },
  ],
])('the file of a report %s is its JSON, indented by one', (_, one) => {
  const expected = `${JSON.stringify(one, null, 1)}\n`;
  expect([...jsonPieces(one)].join('')).toBe(expected);
  expect(Buffer.from(reportJson(one)).toString()).toBe(expected);
  expect(reportJson(one)).toBe(reportJson(one));
  forgetJson(one);
  expect(Buffer.from(reportJson(one)).toString()).toBe(expected);
});
