import { describe, expect, it } from 'vitest';
import { drawAreaMap } from '../../src/charts/area-map.ts';
import { drawGoalProgress } from '../../src/charts/goal-progress.ts';
import { drawSplit } from '../../src/charts/group-split.ts';
import { drawLegendMark } from '../../src/charts/legend-mark.ts';
import { drawPyramid } from '../../src/charts/population-pyramid.ts';

const plain = (value: number): string => String(value);

describe('drawPyramid(chart)', () => {
  const bar = { women: 4, men: 2, benchmarkWomen: 3, benchmarkMen: 3 };
  const chart = {
    id: 'pyramid',
    title: 'Ålder och kön',
    bars: [
      { age: '0–4', ...bar },
      { age: '5–9', ...bar, men: null },
    ],
    womenLabel: 'Kvinnor',
    menLabel: 'Män',
    hiddenSign: '–',
    format: plain,
  };

  it('draws a bar twice as long for twice the share', () => {
    const widths = [...drawPyramid(chart).matchAll(/<rect class="c-(area|second)"[^>]* width="([\d.]+)"/g)];
    const men = widths.find((match) => match[1] === 'area')?.[2];
    const women = widths.find((match) => match[1] === 'second')?.[2];
    expect(Number(women)).toBeCloseTo(2 * Number(men), 0);
  });

  it('puts a sign and no bar where a figure is not shown', () => {
    const svg = drawPyramid(chart);
    expect(svg.match(/<rect/g)).toHaveLength(3);
    expect(svg).toContain('>–</text>');
  });

  it('stands with the youngest at the foot', () => {
    const svg = drawPyramid(chart);
    expect(svg.indexOf('>5–9<')).toBeLessThan(svg.indexOf('>0–4<'));
  });
});

describe('drawAreaMap(map)', () => {
  const square = (east: number, north: number): [number, number][] => [
    [east, north],
    [east + 1, north],
    [east + 1, north + 1],
    [east, north + 1],
    [east, north],
  ];
  const shapes = [
    { name: 'Norrängby', own: true, rings: [square(10, 57)] },
    { name: 'Askvik', own: false, rings: [square(11, 57)] },
  ];

  it('draws the same picture whichever way a ring runs', () => {
    const turned = shapes.map((shape) => ({
      ...shape,
      rings: shape.rings.map((ring) => [...ring].reverse()),
    }));
    const size = (svg: string) =>
      [...svg.matchAll(/d="M([^"]+)"/g)].map((match) =>
        [...(match[1] ?? '').matchAll(/[\d.]+/g)].map(Number).sort(),
      );
    const map = { id: 'karta', title: 'Karta', named: true };
    expect(size(drawAreaMap({ ...map, shapes: turned }))).toEqual(size(drawAreaMap({ ...map, shapes })));
  });

  it('lays the own area over its neighbours, and names both when asked', () => {
    const svg = drawAreaMap({ id: 'karta', title: 'Karta', shapes, named: true });
    expect(svg.indexOf('m-neighbour')).toBeLessThan(svg.indexOf('m-own'));
    expect(svg).toContain('>Norrängby</text>');
    expect(drawAreaMap({ id: 'karta', title: 'Karta', shapes, named: false })).not.toContain('<text');
  });

  it('puts north up and east to the right', () => {
    const both = [...shapes, { name: 'Norra', own: false, rings: [square(10, 58)] }];
    const svg = drawAreaMap({ id: 'karta', title: 'Karta', shapes: both, named: true });
    const place = (name: string) => {
      const match = new RegExp(`x="([\\d.]+)" y="([\\d.-]+)"[^>]*>${name}<`).exec(svg);
      return match === null ? null : { x: Number(match[1]), y: Number(match[2]) };
    };
    const own = place('Norrängby');
    const path = /class="m-neighbour"[^>]*d="M([\d.-]+),([\d.-]+)/.exec(svg);
    expect(own).not.toBeNull();
    // Askvik begins at the own area's eastern edge.
    expect(Number(path?.[1])).toBeGreaterThan(own?.x ?? 0);
  });

  it('draws without any shape of its own', () => {
    const svg = drawAreaMap({ id: 'k', title: 'K', shapes: shapes.slice(1), named: true });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});

describe('drawSplit(chart)', () => {
  it('names each group and says in a sign what is not shown', () => {
    const svg = drawSplit({
      id: 'delning',
      title: 'Kvinnor 53, män –',
      groups: [
        { name: 'Kvinnor', value: 53, interval: { lower: 50, upper: 56 }, text: '53 %' },
        { name: 'Män', value: null, interval: null, text: '–' },
      ],
      range: { fromZero: true, ceiling: 100 },
      format: plain,
    });
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg).toContain('>Män</text>');
    expect(svg).toContain('>–</text>');
  });
});

describe('drawGoalProgress(chart)', () => {
  const ends = { baseline: { value: 9, text: '9' }, target: { value: 40, text: '40' } };
  const places = (svg: string) => ({
    start: Number(/class="c-hollow" cx="([\d.]+)"/.exec(svg)?.[1]),
    end: Number(/class="c-target" transform="translate\(([\d.]+)/.exec(svg)?.[1]),
    now: Number(/class="c-area" cx="([\d.]+)"/.exec(svg)?.[1]),
  });

  it('places the outcome by its share of the way: 23 is 14/31 from 9 to 40', () => {
    const chart = { id: 'mal', title: 'Mål', ...ends, latest: { value: 23, text: '23' }, fromZero: true };
    const { start, end, now } = places(drawGoalProgress(chart));
    expect((now - start) / (end - start)).toBeCloseTo(14 / 31, 2);
  });

  it('runs to the left for a goal to come down to', () => {
    const down = { baseline: ends.target, target: ends.baseline, latest: null, fromZero: true };
    const { start, end, now } = places(drawGoalProgress({ id: 'mal', title: 'Mål', ...down }));
    expect(end).toBeLessThan(start);
    expect(now).toBeNaN();
  });
});

describe('drawLegendMark(kind, id)', () => {
  it('is an image with a name', () => {
    expect(drawLegendMark('area', 'x')).toMatch(/role="img" aria-labelledby="x".*<title id="x">●<\/title>/);
  });
});
