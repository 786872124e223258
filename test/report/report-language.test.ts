import { describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import { type Message, messageSchema } from '../../src/model/message.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { sampleReportInput } from '../support/sample-report.ts';
import { lintWords } from '../support/sentence-linter.ts';

/** Every message of a report, wherever it stands. */
function messagesOf(node: unknown): Message[] {
  if (node === null || typeof node !== 'object') return [];
  const own = messageSchema.safeParse(node);
  return own.success ? [own.data] : Object.values(node).flatMap(messagesOf);
}

const reports = {
  full: buildReport(sampleReportInput()),
  'without notes': buildReport(sampleReportInput({ notes: [], actors: [], goals: [], plan: [] })),
};

describe.each(Object.entries(reports))('automatic text of the sample report, %s', (_, report) => {
  const messages = messagesOf(report.sections);

  test.each(['sv', 'en'] as const)('holds the rules of language in %s', (locale) => {
    expect(messages.length).toBeGreaterThan(100);
    const faults = messages.flatMap((message) =>
      lintWords(put(message, locale), locale, message.key.startsWith('method.')),
    );
    expect(faults).toEqual([]);
  });

  test('says the year in every sentence about a figure', () => {
    const sentences = report.sections.flatMap((section) =>
      'entries' in section ? section.entries.flatMap((entry) => entry.sentences) : [],
    );
    expect(sentences.length).toBeGreaterThan(20);
    for (const sentence of sentences) expect(put(sentence, 'sv')).toMatch(/20\d\d/);
  });
});
