import { expect, test } from 'vitest';
import { noteView } from '../../src/render/view/note-view.ts';
import { makeScene } from '../../src/render/view/scene.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleReportInput } from '../support/sample-report.ts';

test('a note that is not translated says which language it is in', () => {
  const report = buildReport(sampleReportInput());
  const notes = report.sections.flatMap((section) => ('resources' in section ? section.resources : []));
  const note = { ...notes[0]!, language: 'sv' };
  const detail = (locale: 'sv' | 'en') =>
    noteView(
      makeScene(report, locale, () => ''),
      note,
      4,
    ).facts.find(({ term }) => /språk|Language of/.test(term))?.detail;
  expect(detail('en')).toBe('Swedish');
  expect(detail('sv')).toBeUndefined();
});
