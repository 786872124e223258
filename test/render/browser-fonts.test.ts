import { describe, expect, onTestFinished, test } from 'vitest';
import { openBrowser } from '../../src/render/browser.ts';
import { fontStyles } from '../../src/render/fonts.ts';
import { signShapes, signWidth } from '../../src/render/fonts-sign-shapes.ts';
import { signFont } from '../../src/render/fonts-signs.ts';
import { bundledChoice } from '../support/pdf-browser.ts';
import { realEffects } from '../support/pdf-effects.ts';
import { pdfText } from '../support/pdf-text.ts';

const { effects, choice } = await bundledChoice();

test('each face comes as a font inside the style sheet, for the characters it holds', async () => {
  const effects = realEffects();
  const styles = await fontStyles(effects, [{ family: 'Source Sans 3', weight: 400, style: 'italic' }]);
  const rules = styles.split('\n');
  // Two parts of the alphabet, and the signs.
  expect(rules).toHaveLength(3);
  expect(rules[0]).toContain('font-family:"Source Sans 3";font-style:italic;font-weight:400');
  // Å ä ö are in U+0000-00FF, the minus sign is U+2212.
  expect(rules[0]).toMatch(/unicode-range:U\+0000-00FF,.*U\+2212/);
  expect(rules[1]).toContain('unicode-range:U+0100-02BA');
  const [, data] = /base64,([^)]*)\)/.exec(rules[0]!)!;
  expect(rules[2]).toMatch(/font-style:italic;font-weight:400.*U\+25B2,U\+25BC/);
  // "wOF2": the signature of the format.
  expect(Buffer.from(data!, 'base64').subarray(0, 4).toString()).toBe('wOF2');
  expect(styles).not.toMatch(/url\((?!data:)/);
});

test('the files are read once for a run', async () => {
  const real = realEffects();
  let reads = 0;
  const effects = {
    ...real,
    files: {
      ...real.files,
      read: (path: string) => {
        reads += 1;
        return real.files.read(path);
      },
    },
  };
  const first = await fontStyles(effects);
  const after = reads;
  expect(await fontStyles(effects)).toBe(first);
  expect(reads).toBe(after);
  expect(after).toBeGreaterThan(0);
});

describe.skipIf(choice.kind !== 'chosen')('the signs of the report', { timeout: 60_000 }, () => {
  test('have shapes of their own, so that a machine without fonts prints them', async () => {
    const printer = await openBrowser(effects, choice);
    onTestFinished(() => printer.close());
    const signs = signShapes.map(({ sign }) => sign).join(' ');
    const styles = await fontStyles(effects);
    const html = `<!doctype html><html lang="sv"><head><title>a</title><style>${styles} p{font-family:"Source Sans 3"}</style></head><body><p>${signs}</p></body></html>`;
    const printed = await printer.print(html);
    expect(await pdfText(printed)).toEqual([signs]);
    const names = [
      ...Buffer.from(printed)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g),
    ].map((match) => match[1]);
    expect(new Set(names.map((name) => name?.replace(/ExtraLight.*/, '')))).toEqual(
      new Set(['KubSigns', 'SourceSans3']),
    );
  });

  test('are drawn inside their width, from the base line up', () => {
    for (const { sign, outlines } of signShapes) {
      for (const { x, y } of outlines.flat()) {
        expect(x >= 0 && x <= signWidth && y >= -20 && y <= 700, `${sign} ${x} ${y}`).toBe(true);
      }
    }
  });

  test('make a font whose checksum is the one the format asks for', () => {
    const font = signFont();
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    // OpenType 1.9, head table: the sum over the whole file is B1B0AFBA.
    expect(sum).toBe(0xb1b0afba);
  });
});
