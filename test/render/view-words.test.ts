import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/model/indicator.ts';
import type { Report, Section } from '../../src/model/report.ts';
import { message } from '../../src/model/sentences.ts';
import { ageWords, basisWords, groupWords } from '../../src/render/view/figure-words.ts';
import { makeScene, type Scene } from '../../src/render/view/scene.ts';
import { summaryView } from '../../src/render/view/summary-view.ts';
import { buildView } from '../../src/render/view/view.ts';
import { sampleReport } from '../support/html-page.ts';
import { sampleFigure } from '../support/sample-figures.ts';
import { sampleIndicator } from '../support/sample-indicators.ts';

const report = sampleReport();
const scene = (locale: 'sv' | 'en', of: Report = report): Scene => makeScene(of, locale, () => '');
const parts = { fonts: '', styles: '', script: '', policy: '' };
const indicator = (changes: Partial<Indicator>) => sampleIndicator(changes);

describe('words of a figure', () => {
  test.each([
    ['16-84', '16–84 år', 'aged 16–84'],
    ['65+', '65 år och äldre', 'aged 65 and over'],
    ['åk 7-9', 'årskurs 7–9', 'year 7–9'],
    ['total', '', ''],
  ])('the age %s is said in words', (age, swedish, english) => {
    expect(ageWords(scene('sv'), age)).toBe(swedish);
    expect(ageWords(scene('en'), age)).toBe(english);
  });

  test('a group is named by the ages of the figure or else of its indicator', () => {
    const women = sampleFigure({ sex: 'women' }, 50);
    expect(groupWords(scene('sv'), women, indicator({ age: '18-64' }))).toBe('Kvinnor');
    expect(groupWords(scene('sv'), women, indicator({ age: 'åk 9' }))).toBe('Flickor');
    expect(groupWords(scene('en'), sampleFigure({ sex: 'men', age: '5-9' }, 50), indicator({}))).toBe(
      'Boys, aged 5–9',
    );
    expect(groupWords(scene('en'), sampleFigure({ age: '80+' }, 50), indicator({}))).toBe('Aged 80 and over');
  });

  test('only what is counted among the others is "av": 304 teeth on 250 children are not 304 of 250', () => {
    const figure = { ...sampleFigure({}, 50), count: 304, denominator: 250, respondents: null };
    expect(basisWords(scene('sv'), figure, indicator({ measure: 'mean' }))).toBe('304\u00a0på\u00a0250');
    expect(basisWords(scene('en'), figure, indicator({ measure: 'rate' }))).toBe('304\u00a0per\u00a0250');
    const share = { ...figure, count: 50 };
    expect(basisWords(scene('sv'), share, indicator({ measure: 'proportion' }))).toBe('50\u00a0av\u00a0250');
  });
});

describe('summaryView(scene, section)', () => {
  const stored = report.sections.find((section) => section.kind === 'summary');
  if (stored?.kind !== 'summary') throw new Error('no summary');
  const columns = (section: Extract<Section, { kind: 'summary' }>) =>
    summaryView(scene('sv'), section).columns;

  test('the name in the sentence is the link, and what is left reads on', () => {
    const items = columns(stored).flatMap(({ items }) => items);
    const linked = items.filter(({ link }) => link !== null);
    expect(linked.length).toBeGreaterThan(3);
    for (const { text, link, after } of linked) {
      expect(text).toMatch(/”$/);
      expect(after).toMatch(/^”/);
      expect(link?.text).not.toBe('');
    }
  });

  test('a figure says whose it is and where it is from; a report of an earlier version does not', () => {
    const [first] = columns(stored)[1]?.items ?? [];
    expect(first?.source).toBe('Gäller 18 år och äldre. Källa: scb (påhittad).');
    const toFollow = stored.toFollow.map((item) => {
      const { source: _, age: __, ...params } = item.message.params;
      return { ...item, message: { ...item.message, params } };
    });
    expect(columns({ ...stored, toFollow })[1]?.items.map(({ source }) => source)).toEqual(
      toFollow.map(() => ''),
    );
  });

  test('themes nothing is shown of stand on one line', () => {
    const here = { area: 'Norrängby', preposition: 'på', edition: '2026' };
    const theme = (title: string) => ({ message: message('title.theme', { id: title, title }), target: '' });
    const unknown = [
      { message: message('summary.themes-unknown', here), target: '' },
      theme('Skola'),
      theme('Vård, omsorg'),
    ];
    const [line, ...rest] = columns({ ...stored, unknown })[2]?.items ?? [];
    expect(rest).toEqual([]);
    expect(line?.text).toBe(
      'I utgåva 2026 visas inga uppgifter om Norrängby i de här temana: Skola; Vård, omsorg.',
    );
  });
});

describe('what cannot be added up', () => {
  test('the parts are told where the whole has no value, and only there', () => {
    const changed: Report = {
      ...report,
      sections: report.sections.map((section) => {
        if (section.kind !== 'theme') return section;
        const entries = section.entries.map((entry) => ({
          ...entry,
          figure: { ...key(entry.figure), status: 'missing', reason: 'not-combinable' } as const,
          parts: [sampleFigure({ ...key(entry.figure), area: report.area.id }, 50)],
        }));
        return { ...section, entries };
      }),
    };
    const told = (of: Report) =>
      buildView(of, 'sv', parts).chapters.flatMap(({ themes }) =>
        (themes?.themes ?? []).flatMap(({ entries }) => entries.map((entry) => entry.parts)),
      );
    expect(told(report).every((words) => words === '')).toBe(true);
    expect(told(changed)[0]).toMatch(/^Delarnas värden: Norrängby \d/);
  });
});

function key({
  area,
  indicator: id,
  period,
  sex,
  age,
}: {
  area: string;
  indicator: string;
  period: string;
  sex: 'total' | 'women' | 'men';
  age: string;
}) {
  return { area, indicator: id, period, sex, age };
}
