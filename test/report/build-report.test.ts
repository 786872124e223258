import { describe, expect, test } from 'vitest';
import { figureTable } from '../../src/model/figure-table.ts';
import { type Report, reportSchema, type Section } from '../../src/model/report.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { defaultChapters } from '../../src/report/sections/chapters.ts';
import { sampleArea } from '../support/sample-areas.ts';
import { sampleFigure, sampleHidden } from '../support/sample-figures.ts';
import { sampleReportInput } from '../support/sample-report.ts';

const profile = sampleReportInput().profile;

function sectionOf<K extends Section['kind']>(report: Report, kind: K): Extract<Section, { kind: K }> {
  const found = report.sections.find((section) => section.kind === kind);
  if (!found) throw new Error(`no section ${kind}`);
  return found as Extract<Section, { kind: K }>;
}

describe('buildReport(input)', () => {
  const report = buildReport(sampleReportInput());

  test('passes its own strict schema, also after a turn through JSON', () => {
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('has the chapters in order, strengths and resources before what the numbers say', () => {
    const kinds = report.sections.map((section) => section.kind);
    expect([...new Set(kinds)]).toEqual([
      'summary',
      'reading-guide',
      'overview',
      'resident-views',
      'resources',
      'theme',
      'interventions',
      'goals',
      'conversation',
      'methods',
      'table-appendix',
      'contact',
    ]);
    expect(kinds.filter((kind) => kind === 'theme')).toHaveLength(7);
  });

  test('gives every section an id of its own, fit for a link', () => {
    const ids = report.sections.map((section) => section.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  test('a chapter that is switched off leaves nothing', () => {
    const chapters = defaultChapters.filter((chapter) => chapter !== 'resources');
    const without = buildReport(sampleReportInput({ profile: { ...profile, chapters } }));
    expect(without.sections.map((section) => section.kind)).not.toContain('resources');
    expect(without.sections).toHaveLength(report.sections.length - 1);
    expect(JSON.stringify(without)).not.toContain('title.resources');
  });

  test('follows the order of the profile', () => {
    const chapters = ['contact', 'summary'] as const;
    const brief = buildReport(sampleReportInput({ profile: { ...profile, chapters } }));
    expect(brief.sections.map((section) => section.kind)).toEqual(['contact', 'summary']);
  });

  test('without notes the note chapters exist and say in place what is missing', () => {
    const bare = buildReport(sampleReportInput({ notes: [], actors: [], goals: [], plan: [] }));
    expect(sectionOf(bare, 'resident-views').missing?.key).toBe('resident-views.missing');
    expect(sectionOf(bare, 'interventions').missing?.key).toBe('interventions.missing');
    expect(sectionOf(bare, 'resources').missing.map(({ key }) => key)).toEqual([
      'resources.missing',
      'settings.missing',
      'actors.missing',
    ]);
    expect(sectionOf(bare, 'goals').missing.map(({ key }) => key)).toEqual(['goals.missing', 'plan.missing']);
    expect(sectionOf(bare, 'summary').unknown[0]?.message.key).toBe('summary.no-resident-views');
  });

  test('is built without any figure at all: every indicator is a named gap', () => {
    const empty = buildReport(sampleReportInput({ figures: figureTable([]) }));
    const themes = empty.sections.filter((section) => section.kind === 'theme');
    expect(themes.flatMap((section) => section.entries)).toEqual([]);
    expect(themes.flatMap((section) => section.gaps).map(({ indicator }) => indicator.id)).toContain(
      'karies6',
    );
    expect(reportSchema.safeParse(empty).success).toBe(true);
  });

  test('an indicator without figures is a gap, one with a withheld figure is an entry', () => {
    const themes = report.sections.filter((section) => section.kind === 'theme');
    const children = themes.find((section) => section.theme === 'barn-unga');
    const adults = themes.find((section) => section.theme === 'vuxna-aldre');
    expect(children?.gaps.map(({ indicator }) => indicator.id)).toEqual(['karies6']);
    expect(adults?.entries.map(({ figure }) => figure.status)).toEqual(['suppressed', 'shown']);
  });

  test('a withheld figure brings no number with it into the report', () => {
    // 74.2 is the municipality's; the area's own value is in no figure that passed the gate.
    const figures = figureTable([
      sampleHidden({ indicator: 'sjalvskattad_halsa' }, 'suppressed', 'disclosure'),
      sampleFigure({ indicator: 'sjalvskattad_halsa', area: 'tallvinge' }, 74.2),
    ]);
    const chapters = ['themes'] as const;
    const own = buildReport(
      sampleReportInput({ figures, profile: { ...profile, chapters, indicators: ['sjalvskattad_halsa'] } }),
    );
    const entry = own.sections.flatMap((section) => (section.kind === 'theme' ? section.entries : []))[0];
    expect(entry?.sentences.map(({ key }) => key)).toEqual(['missing.disclosure']);
    for (const sentence of entry?.sentences ?? []) {
      expect(Object.values(sentence.params).filter((value) => typeof value === 'number')).toEqual([]);
    }
  });

  test('an intervention of the whole municipality, digital or not, is listed under the area', () => {
    const ids = sectionOf(report, 'interventions').interventions.map(({ id }) => id);
    expect(ids).toEqual(['simskola', 'sprakcafe']);
  });

  test('a note of another area is not', () => {
    const elsewhere = buildReport(sampleReportInput({ area: sampleArea({ id: 'askvik', name: 'Askvik' }) }));
    expect(sectionOf(elsewhere, 'interventions').interventions.map(({ id }) => id)).toEqual(['sprakcafe']);
  });

  test('warns of stale notes, and of an area described by difficulties alone', () => {
    expect(report.warnings.map(({ key }) => key)).toEqual(['warning.note-stale']);
    const notes = sampleReportInput().notes.filter((note) => note.kind === 'difficulty');
    const dark = buildReport(sampleReportInput({ notes }));
    expect(dark.warnings.map(({ key }) => key)).toEqual(['warning.only-difficulties']);
  });

  test('what worked and what was hard are two chapters where a profile asks; each note stands once', () => {
    const chapters = ['resources', 'worked', 'hard'] as const;
    const asked = buildReport(sampleReportInput({ profile: { ...profile, chapters } }));
    expect(sectionOf(asked, 'resources').difficulties).toEqual([]);
    expect(
      asked.sections.flatMap((section) =>
        section.kind === 'note-list' ? section.notes.map(({ id }) => id) : [],
      ),
    ).toEqual(['lokaler', 'bussen']);
    const none = buildReport(sampleReportInput({ notes: [], profile: { ...profile, chapters } }));
    expect(
      none.sections.flatMap((section) => (section.kind === 'note-list' ? [section.missing?.key] : [])),
    ).toEqual(['worked.missing', 'hard.missing']);
  });

  test('shows which sectors have delivered and what is missing', () => {
    const { sectors } = sectionOf(report, 'conversation');
    const dental = sectors.find(({ sector }) => sector === 'Tandvård');
    expect(dental).toEqual({
      sector: 'Tandvård',
      indicators: [],
      missing: [{ id: 'karies6', name: 'Kariesfria 6-åringar' }],
    });
  });

  test('the table appendix holds every figure of the area and none of another', () => {
    const { figures } = sectionOf(report, 'table-appendix');
    const expected = sampleReportInput().figures;
    const ids = [...new Set(figures.map(({ indicator }) => indicator))];
    expect(figures).toHaveLength(ids.reduce((sum, id) => sum + expected.of('norrangby', id).length, 0));
    expect(figures.every(({ area }) => area === 'norrangby')).toBe(true);
  });

  test('with two benchmarks both outcomes are told, the default first, and each has its legend', () => {
    const input = sampleReportInput();
    const both = buildReport({
      ...input,
      comparisonsFor: (key) =>
        input.comparisonsFor(key).flatMap((one) => {
          const reference = { ...one.reference, kind: 'rest' as const };
          return [one, { ...one, reference, comparison: { ...one.comparison, benchmark: reference } }];
        }),
    });
    const entry = both.sections.flatMap((section) => (section.kind === 'theme' ? section.entries : []))[0];
    expect(entry?.benchmarks.map(({ label }) => label.params.benchmarkKind)).toEqual([
      'municipality',
      'rest',
    ]);
    const compared = entry?.sentences.filter(({ key }) => key.startsWith('comparison.'));
    expect(compared?.map(({ params }) => params.benchmarkKind)).toEqual(['municipality', 'rest']);
  });

  test('names the methods it used with their literature', () => {
    expect(report.methods.map(({ id }) => id)).toEqual([
      'benjamini-hochberg',
      'newcombe-10',
      'poisson-byar',
      'student-t',
      'wilson',
    ]);
    for (const { reference } of report.methods) expect(reference).not.toBe('');
  });

  test('is the same each time and leaves its input alone', () => {
    const input = sampleReportInput();
    const before = JSON.stringify(input);
    expect(JSON.stringify(buildReport(input))).toBe(JSON.stringify(buildReport(input)));
    expect(JSON.stringify(input)).toBe(before);
  });

  test('refuses an area without a preposition instead of guessing one', () => {
    expect(() => buildReport(sampleReportInput({ area: sampleArea({ preposition: null }) }))).toThrow(
      'preposition',
    );
  });
});
