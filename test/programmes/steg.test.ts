import { beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../src/i18n/put.ts';
import type { Report } from '../../src/index.ts';
import { entryOf, htmlOf, readable, reportOf, runInCopy, sectionOf } from '../support/programmes.ts';

describe('Steg för hållbar hälsa: behaviour change, digital today', () => {
  let tallhed: Report;
  let algsjo: Report;
  beforeAll(async () => {
    tallhed = await reportOf('steg', 'tallhed');
    algsjo = await reportOf('steg', 'algsjo');
  });
  const interventions = (report: Report) =>
    sectionOf(report, 'interventions').interventions.map((note) => [note.title, note.intervention?.form]);

  test('an intervention is digital, physical or hybrid', async () => {
    expect(interventions(tallhed)).toEqual([
      ['Coachning på nätet', 'digital'],
      ['Grupp i Tallhed', 'physical'],
      ['Start tillsammans', 'hybrid'],
    ]);
    const page = readable(await htmlOf(tallhed));
    for (const form of ['digital', 'fysisk']) expect(page.toLowerCase()).toContain(`form ${form}`);
  });

  test('a digital one shows in every area it covers', () => {
    expect(interventions(algsjo)).toEqual([
      ['Coachning på nätet', 'digital'],
      ['Start tillsammans', 'hybrid'],
    ]);
  });

  describe('chapters can be switched per profile', () => {
    test('those that are switched off leave no heading, number or contents row', async () => {
      const cut = await reportOf('steg', 'tallhed', { profile: 'deltagare' });
      const chapters = [
        'inledning',
        'sammanfattning',
        'boendes-egen-bild',
        'insatser',
        'vad-som-har-fungerat-bra',
        'kontakt',
      ];
      expect(cut.sections.map((section) => section.id)).toEqual(chapters);
      const page = await htmlOf(cut);
      const headings = [...page.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map((match) =>
        readable(match[1] ?? '').trim(),
      );
      expect(headings.map((heading) => heading[0])).toEqual(['1', '2', '3', '4', '5', '6']);
      expect(headings[0]).toBe('1 Om den här versionen');
      for (const gone of ['Tabellbilaga', 'Metod, källor', 'Livsvillkor'])
        expect(readable(page)).not.toContain(gone);
      expect(readable(page)).toContain('Det här är skrivet för den som deltar');
    });

    test('a chapter that kub does not have is an error with the nearest', async () => {
      const run = await runInCopy('steg', ['check'], {
        file: 'kub.yaml',
        from: 'insatser, fungerat-bra',
        to: 'insatsr, fungerat-bra',
      });
      expect(run.code).toBe(1);
      expect(run.out).toContain('insatser');
      expect(run.out).toContain('profiler.deltagare.kapitel');
    });
  });

  describe('feedback quotes', () => {
    const quotes = 'anteckningar/roster/aterkoppling.md';

    test('carry method, number and consent, in the report and on the page', async () => {
      const [note] = sectionOf(tallhed, 'resident-views').notes;
      expect(note?.residentView).toEqual({
        method: 'Enkät efter sista träffen',
        contributors: 27,
        consent: true,
      });
      expect(note?.html).toContain('<blockquote>');
      const page = readable(await htmlOf(tallhed));
      expect(page).toContain('Metod Enkät efter sista träffen');
      expect(page).toContain('Antal som svarat 27');
    });

    test.each([
      ['a quote without consent', 'samtycke: ja\n', '', 'quote-without-consent'],
      [
        'a quote with a telephone number',
        'hur det gick.\n',
        'hur det gick. Ring 070-123 45 67.\n',
        'personal-phone',
      ],
      ['a quote that tells the age', '> Det gick', '> Jag är 43 år. Det gick', 'quote-identifies'],
      ['fewer than three contributors', 'antal: 27', 'antal: 2', 'too-few-contributors'],
    ])('%s stops the build, and nothing is written', async (_, from, to, code) => {
      const run = await runInCopy('steg', ['build', '--all', '--format', 'json'], { file: quotes, from, to });
      expect(run.code).toBe(1);
      expect(run.err).toContain(`[${code}]`);
      expect(run.err).toContain(quotes);
      expect(run.err).not.toContain('070-123 45 67');
      expect(run.written).toEqual({});
    });
  });

  test('a trend is not judged under five points, and says so in words', async () => {
    const entry = entryOf(tallhed, 'fysisk_aktivitet');
    expect(entry.series).toHaveLength(3);
    expect(entry.trend).toEqual({ status: 'cannot-be-judged', reason: 'fewer-than-five' });
    const said = entry.sentences.map((sentence) => put(sentence, 'sv'));
    const words =
      'Till och med 2024 går utvecklingen inte att bedöma: det finns färre än fem jämförbara värden.';
    expect(said).toContain(words);
    expect(readable(await htmlOf(tallhed))).toContain(words);
  });
});
