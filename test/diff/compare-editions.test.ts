import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/diff/compare-editions.ts';
import { diffMarkdown } from '../../src/diff/diff-markdown.ts';
import { diffView } from '../../src/diff/diff-view.ts';
import type { EditionDiff } from '../../src/diff/edition-diff.ts';
import type { Action } from '../../src/model/goal.ts';
import type { Report } from '../../src/model/report.ts';
import { sampleReport } from '../support/html-page.ts';
import { edition, emptied, withIndicators } from './support.ts';

const report = emptied(sampleReport());
const employed = 'norrangby sysselsattning 2024 totalt';
const before = [`${employed} 60/100`];

function reasonsOf({ figures }: EditionDiff): readonly string[] {
  return figures.flatMap(({ reasons }) => reasons.map(({ cause, why }) => `${cause}: ${why}`));
}

function compared(lines: readonly string[], now: Parameters<typeof edition>[2] = {}, old: typeof now = {}) {
  return compareEditions(edition('2025', before, old), edition('2026', lines, now)).diff;
}

describe('compareEditions: why a figure is not as it was', () => {
  test('the same figures are no change', () => {
    const diff = compared(before);
    expect(diff.figures).toEqual([]);
    expect(diff.unchanged).toBe(1);
  });

  test('a period that was not there is new data', () => {
    const diff = compared([...before, 'norrangby sysselsattning 2025 totalt 61/100']);
    expect(reasonsOf(diff)).toEqual(['new-data: new-period']);
    expect(diff.figures[0]).toMatchObject({
      before: { status: 'absent' },
      after: { status: 'shown', value: 61 },
    });
    expect(diff.counts).toMatchObject({ 'new-data': 1, 'corrected-data': 0 });
  });

  test('another value for the same period is corrected data', () => {
    const diff = compared([`${employed} 62/100`]);
    expect(reasonsOf(diff)).toEqual(['corrected-data: value-changed']);
    expect(diff.figures[0]).toMatchObject({ before: { value: 60 }, after: { value: 62 } });
  });

  test('a figure that is gone was withdrawn, unless its area or indicator went', () => {
    const other = 'norrangby sysselsattning 2023 totalt 5/10';
    expect(reasonsOf(compared([other]))).toContain('corrected-data: withdrawn');
    expect(reasonsOf(compared(['norrangby meritvarde 2023 totalt 200']))).toContain(
      'definition: indicator-gone',
    );
    expect(reasonsOf(compared(['tallvinge sysselsattning 2024 totalt 5/10']))).toEqual(
      expect.arrayContaining(['boundary: new-area', 'boundary: area-gone']),
    );
  });

  test('a value that moved with its definition, its boundary or its instrument is explained by that', () => {
    const moved = [`${employed} 62/100`];
    const defined = withIndicators(report, () => ({ definition: 'Något annat.' }));
    expect(reasonsOf(compared(moved, { reports: [defined] }))).toEqual(['definition: definition']);
    const asked = withIndicators(report, () => ({ instrument: 'ny enkät' }));
    expect(reasonsOf(compared(moved, { reports: [asked] }))).toEqual(['method: instrument']);
    const drawn: Report = { ...report, area: { ...report.area, codes: ['9990R001', '9990R007'] } };
    const diff = compared(moved, { reports: [drawn] });
    expect(reasonsOf(diff)).toEqual(['boundary: codes']);
    // 9990R001 is in both; 9990R002 went and 9990R007 came.
    expect(diff.figures[0]?.reasons[0]).toMatchObject({ before: '9990R002', after: '9990R007' });
    const vintage: Report = { ...report, area: { ...report.area, vintage: '2031' } };
    expect(reasonsOf(compared(moved, { reports: [vintage] }))).toEqual(['boundary: vintage']);
  });

  test('a value that moved by nothing but another kub is method', () => {
    const inputs = [{ path: 'data.csv', sha256: 'same' }];
    const diff = compared([`${employed} 62/100`], { kub: '0.2.0', inputs }, { inputs });
    expect(reasonsOf(diff)).toEqual(['method: same-files-other-kub']);
  });

  test('a figure that stands still while its benchmark moves is benchmark', () => {
    const old = edition('2025', [`${employed} 60/100 55`]);
    const now = edition('2026', [`${employed} 60/100 57`]);
    expect(reasonsOf(compareEditions(old, now).diff)).toEqual(['benchmark: benchmark-value']);
  });

  test('withheld and shown again are disclosure control, in both directions and without a number', () => {
    const now = compared([`${employed} dold`]);
    expect(reasonsOf(now)).toEqual(['disclosure: now-withheld']);
    expect(now.figures[0]?.before).toEqual({ status: 'not-repeated', period: '2024' });
    const again = compareEditions(edition('2025', [`${employed} dold`]), edition('2026', before)).diff;
    expect(reasonsOf(again)).toEqual(['disclosure: now-shown']);
    expect(again.figures[0]?.after).toEqual({ status: 'not-repeated', period: '2024' });
  });

  test('input files that are not the same are listed', () => {
    const now = {
      inputs: [
        { path: 'b.csv', sha256: 'x' },
        { path: 'c.csv', sha256: '2' },
      ],
    };
    const old = {
      inputs: [
        { path: 'a.csv', sha256: '1' },
        { path: 'c.csv', sha256: '1' },
      ],
    };
    expect(compared(before, now, old).files).toEqual([
      { path: 'a.csv', change: 'removed' },
      { path: 'b.csv', change: 'added' },
      { path: 'c.csv', change: 'changed' },
    ]);
  });
});

describe('compareEditions: headlines, goals and notes', () => {
  test('the headline of a report is compared with that of the earlier one', () => {
    const full = sampleReport();
    const figures = full.sections.flatMap((section) => (section.kind === 'theme' ? section.entries : []));
    const entry = figures.find(({ indicator }) => indicator.id === 'sysselsattning')!;
    const older: Report = {
      ...full,
      sections: full.sections.map((section) =>
        section.kind === 'theme'
          ? {
              ...section,
              entries: section.entries.map((one) =>
                one === entry ? { ...one, figure: { ...one.figure, period: '2019' } } : one,
              ),
            }
          : section,
      ),
    };
    const { diff } = compareEditions(
      edition('2025', before, { reports: [older] }),
      edition('2026', before, { reports: [full] }),
    );
    expect(diff.headlines).toMatchObject([
      { area: 'norrangby', indicator: 'sysselsattning', reasons: [{ cause: 'new-data', why: 'new-period' }] },
    ]);
  });

  test('goals, results and notes that came, went or changed are listed', () => {
    const old: Report = {
      ...report,
      sections: report.sections.map((section) => {
        if (section.kind === 'goals') {
          const [first, ...others] = section.goals;
          const reworded = { ...first!, goal: { ...first!.goal, sentence: 'Ett annat mål.' }, results: [] };
          return { ...section, goals: [reworded, ...others.slice(1)] };
        }
        if (section.kind === 'interventions')
          return { ...section, interventions: section.interventions.slice(1) };
        return section;
      }),
    };
    const { diff } = compareEditions(
      edition('2025', before, { reports: [old] }),
      edition('2026', before, { reports: [report] }),
    );
    const goals = report.sections.flatMap((section) => (section.kind === 'goals' ? section.goals : []));
    expect(diff.goals).toContainEqual(
      expect.objectContaining({
        id: goals[0]!.goal.id,
        fields: [{ field: 'sentence', before: 'Ett annat mål.', after: goals[0]!.goal.sentence }],
      }),
    );
    expect(diff.goals).toContainEqual(expect.objectContaining({ id: goals[1]!.goal.id, change: 'added' }));
    const added = diff.results.filter(({ goal, change }) => goal === goals[0]!.goal.id && change === 'added');
    expect(added).toHaveLength(goals[0]!.results.length);
    expect(added.length).toBeGreaterThan(0);
    const notes = report.sections.flatMap((one) => (one.kind === 'interventions' ? one.interventions : []));
    expect(diff.notes).toMatchObject([{ id: notes[0]!.id, change: 'added', areas: ['norrangby'] }]);
  });

  test('lines of the action plan that came, went, moved or got another status are listed', () => {
    const withPlan = (change: (plan: readonly Action[]) => readonly Action[]): Report => ({
      ...report,
      sections: report.sections.map((section) =>
        section.kind === 'goals'
          ? {
              ...section,
              plan: change(actions).map((action) => ({ action, overdue: false, reviewDue: false })),
            }
          : section,
      ),
    });
    const now = (plan: readonly Action[]): readonly Action[] => [
      { ...plan[0]!, deadline: '2026-12-31', status: 'done' },
      plan[1]!,
      { ...plan[2]!, id: 'ny' },
    ];
    const { diff } = compareEditions(
      edition('2025', before, { reports: [withPlan((plan) => plan)] }),
      edition('2026', before, { reports: [withPlan(now)] }),
    );
    const areas = ['norrangby'];
    expect(diff.plan).toEqual([
      {
        id: 'a',
        title: 'Åtgärd a.',
        change: 'changed',
        areas,
        statusBefore: 'ongoing',
        statusAfter: 'done',
        fields: [{ field: 'deadline', before: null, after: '2026-12-31' }],
      },
      { ...planned('c', 'removed'), statusBefore: 'ongoing', statusAfter: null },
      { ...planned('c', 'added'), id: 'ny', statusBefore: null, statusAfter: 'ongoing' },
    ]);
    const text = diffMarkdown(diffView(diff, 'sv'));
    expect(text).toContain('ändrades: klart senast: inget angivet → 2026-12-31');
    expect(text).toContain('pågår → klar');
    expect(diffMarkdown(diffView(diff, 'en'))).toContain('ongoing → done');
  });

  test('a goal that was put in other words is printed with both, and a target with both numbers', () => {
    const changed: Report = {
      ...report,
      sections: report.sections.map((section) => {
        if (section.kind !== 'goals') return section;
        const [first, ...others] = section.goals;
        const goal = { ...first!.goal, sentence: 'Ett annat mål.', target: 12.5 };
        return { ...section, goals: [{ ...first!, goal }, ...others] };
      }),
    };
    const { diff } = compareEditions(
      edition('2025', before, { reports: [changed] }),
      edition('2026', before, { reports: [report] }),
    );
    const text = diffMarkdown(diffView(diff, 'sv'));
    expect(text).toContain('målets ordalydelse, förut ”Ett annat mål.”');
    expect(text).toMatch(/målvärde: 12,5 → \d/);
  });
});

const actions: readonly Action[] = ['a', 'b', 'c'].map((id) => ({
  id,
  area: 'norrangby',
  problem: 'Mörkt.',
  goal: '',
  action: `Åtgärd ${id}.`,
  responsible: 'Tekniska nämnden',
  level: 'nämnd',
  indicators: [],
  deadline: '',
  reviewDate: '2026-05-01',
  status: 'ongoing',
  comment: '',
}));

function planned(id: string, change: 'added' | 'removed') {
  return { id, title: `Åtgärd ${id}.`, change, areas: ['norrangby'], fields: [] };
}
