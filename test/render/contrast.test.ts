import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/charts/palette.ts';
import {
  checkContrast,
  contrastRatio,
  lightenUntil,
  luminance,
  parseColour,
} from '../../src/render/contrast.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

describe('contrastRatio(one, other)', () => {
  it('is 21 for black on white and 1 for a colour on itself (WCAG 2.2)', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21);
    expect(contrastRatio('#801650', '#801650')).toBe(1);
  });

  it('gives the limits that the W3C prints: #767676 on white is 4.54, #949494 is 3.03', () => {
    // #767676: (118/255 + 0.055) / 1.055 = 0.4907 → ^2.4 = 0.1812; 1.05 / 0.2312 = 4.54
    expect(contrastRatio('#767676', '#fff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#949494', '#fff')).toBeCloseTo(3.03, 2);
  });

  it('does not care which colour is in front, and lies between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrastRatio(one, other);
        expect(ratio).toBe(contrastRatio(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });

  it('refuses what is no colour', () => {
    expect(parseColour('red')).toBeNull();
    expect(parseColour('#12345')).toBeNull();
    expect(() => luminance('red')).toThrow(RangeError);
  });
});

describe('checkContrast(look)', () => {
  it('passes the default look', () => {
    expect(checkContrast({ primary: '#12436D', accent: '#801650' })).toEqual([]);
  });

  it('names the pair and the ratio of a primary colour that is too light for white text', () => {
    // Yellow #ffd400 against white: 0.2126 + 0.7152 · 0.6584 = 0.6835 → 1.05 / 0.7335 = 1.43
    const problems = checkContrast({ primary: '#ffd400', accent: '#801650' });
    expect(problems[0]).toMatchObject({
      use: 'text',
      foreground: { name: 'white' },
      background: { name: 'primary', colour: '#ffd400' },
      ratio: 1.43,
      required: 4.5,
    });
  });

  it('holds an accent to 3:1, not 4.5:1', () => {
    expect(checkContrast({ primary: '#12436D', accent: '#767c85' })).toEqual([]);
    expect(checkContrast({ primary: '#12436D', accent: '#b0b0b0' }).map((problem) => problem.use)).toEqual([
      'graphics',
      'graphics',
    ]);
  });
});

describe('chart colours', () => {
  it.each(['area', 'benchmark', 'second', 'third', 'axis'] as const)('%s holds 3:1 on white', (name) => {
    expect(contrastRatio(palette[name], palette.surface)).toBeGreaterThanOrEqual(3);
  });

  it('keeps neighbours apart: area and benchmark, men and women, tick and halo', () => {
    expect(contrastRatio(palette.area, palette.benchmark)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palette.area, palette.second)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palette.third, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrastRatio(palette.text, palette.surface)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(palette.muted, palette.surface)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('lightenUntil(colour, background, ratio)', () => {
  it('reaches the ratio on a dark page from any colour', () => {
    fc.assert(
      fc.property(colour, (one) => {
        expect(contrastRatio(lightenUntil(one, '#1a2129', 5.5), '#1a2129')).toBeGreaterThanOrEqual(5.5);
      }),
    );
  });
});
