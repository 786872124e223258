import { expect, test } from 'vitest';
import { fontStyles } from '../../src/render/fonts.ts';
import { realEffects } from '../support/pdf-effects.ts';

test('each face comes as a font inside the style sheet, for the characters it holds', async () => {
  const effects = realEffects();
  const styles = await fontStyles(effects, [{ family: 'Source Sans 3', weight: 400, style: 'italic' }]);
  const rules = styles.split('\n');
  expect(rules).toHaveLength(2);
  expect(rules[0]).toContain('font-family:"Source Sans 3";font-style:italic;font-weight:400');
  // Å ä ö are in U+0000-00FF, the minus sign is U+2212.
  expect(rules[0]).toMatch(/unicode-range:U\+0000-00FF,.*U\+2212/);
  expect(rules[1]).toContain('unicode-range:U+0100-02BA');
  const [, data] = /base64,([^)]*)\)/.exec(rules[0]!)!;
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
