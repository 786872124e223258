import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEditions } from '../../src/diff/compare-editions.ts';
import { diffMarkdown } from '../../src/diff/diff-markdown.ts';
import { diffView } from '../../src/diff/diff-view.ts';
import { edition } from './support.ts';

const at = 'norrangby folkmangd 2024';

describe('findGiveAways', () => {
  test('a figure withheld in one edition and shown in the other is given away', () => {
    const { giveAways } = compareEditions(
      edition('2025', [`${at} män 41`]),
      edition('2026', [`${at} män dold`]),
    );
    expect(giveAways).toMatchObject([
      { key: { area: 'norrangby', sex: 'men' }, withheldIn: '2026', how: 'shown-in-the-other' },
    ]);
  });

  test('a total from one edition and a part from the other leave the last part known', () => {
    // 100 in all (2025) less 59 women (2026) are the 41 men that both withhold.
    const old = edition('2025', [`${at} totalt 100`, `${at} kvinnor dold`, `${at} män dold`]);
    const now = edition('2026', [`${at} totalt dold`, `${at} kvinnor 59`, `${at} män dold`]);
    const { giveAways, diff } = compareEditions(old, now);
    expect(giveAways.filter(({ how }) => how === 'by-subtraction').map(({ key }) => key.sex)).toEqual([
      'men',
      'men',
    ]);
    expect(JSON.stringify([diff.figures, giveAways])).not.toMatch(/\b(41|59|100)\b/);
  });

  test('a corrected total is not printed beside a part when the two would tell the other part', () => {
    // The old edition showed the men, the new one withholds them: 100 − 59 would print them all the same.
    const old = edition('2025', [`${at} totalt 100`, `${at} kvinnor 59`, `${at} män 41`]);
    const now = edition('2026', [`${at} totalt 103`, `${at} kvinnor 62`, `${at} män dold`]);
    const { diff } = compareEditions(old, now);
    const men = diff.figures.find(({ key }) => key.sex === 'men');
    expect(men?.before).toEqual({ status: 'not-repeated', period: '2024' });
    expect(JSON.stringify(diff.figures)).not.toMatch(/\b(41|59|100)\b/);
  });

  test('areas are added only where their sum is seen to hold', () => {
    const parts = (east: string, west: string): string[] => [
      `norrangby-ost folkmangd 2024 totalt ${east}`,
      `norrangby-vast folkmangd 2024 totalt ${west}`,
    ];
    const proof = ['norrangby folkmangd 2023 totalt 90', 'norrangby-ost folkmangd 2023 totalt 40'];
    const holds = [...proof, 'norrangby-vast folkmangd 2023 totalt 50'];
    const fails = [...proof, 'norrangby-vast folkmangd 2023 totalt 49'];
    for (const [history, expected] of [
      [holds, 1],
      [fails, 0],
    ] as const) {
      const old = edition('2025', [...history, `${at} totalt 100`, ...parts('dold', 'dold')]);
      const now = edition('2026', [...history, `${at} totalt dold`, ...parts('dold', '60')]);
      const sums = compareEditions(old, now).giveAways.filter(
        ({ key, how, withheldIn }) =>
          how === 'by-subtraction' && key.area === 'norrangby-ost' && withheldIn === '2026',
      );
      expect(sums).toHaveLength(expected);
    }
  });

  test('an edition that is compared with itself gives nothing more away', () => {
    const lines = [`${at} totalt 100`, `${at} kvinnor dold`, `${at} män dold`];
    expect(compareEditions(edition('2025', lines), edition('2026', lines)).giveAways).toEqual([]);
  });
});

/** Every number of its own, so that whatever is printed can be traced to its figure. */
const number = (edition: number, index: number): number => 700_001 + edition * 100_000 + index * 137;
const keys = ['2022', '2023', '2024'].flatMap((period) =>
  ['totalt', 'kvinnor', 'män'].map((sex) => `norrangby folkmangd ${period} ${sex}`),
);

describe('what either edition withholds', () => {
  test('is printed in no form, whatever is shown and withheld', () => {
    const state = fc.constantFrom('shown', 'dold', 'saknas', 'absent');
    const states = fc.array(state, { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(states, states, (old, now) => {
        const lines = (side: number, chosen: readonly string[]): string[] =>
          keys.flatMap((key, index) => {
            const how = chosen[index];
            if (how === 'absent') return [];
            return [`${key} ${how === 'shown' ? number(side, index) : how}`];
          });
        // An edition with no figures is none.
        const always = 'tallvinge folkmangd 2024 totalt 900000';
        const { diff } = compareEditions(
          edition('2025', [always, ...lines(0, old)]),
          edition('2026', [always, ...lines(1, now)]),
        );
        const text = `${JSON.stringify(diff)} ${diffMarkdown(diffView(diff, 'sv'))} ${diffMarkdown(diffView(diff, 'en'))}`;
        const digits = text.replace(/(?<=\d)[\s\u00a0,](?=\d{3})/g, '');
        for (const index of keys.keys()) {
          if (old[index] !== 'dold' && now[index] !== 'dold') continue;
          expect(digits).not.toContain(String(number(0, index)));
          expect(digits).not.toContain(String(number(1, index)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
