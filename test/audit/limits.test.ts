import { describe, expect, test } from 'vitest';
import { auditFolder } from '../../src/audit/audit-folder.ts';
import { isSmall, limitOf, readLimits } from '../../src/audit/limits.ts';
import { fakeEffects, memoryFolder } from '../support/fake-effects.ts';
import { runKub } from '../support/run-kub.ts';

const figures = (count: number) =>
  `omrade;indikator;period;kon;alder;taljare;namnare;varde;nedre;ovre;antal_svar;standardavvikelse;status;jamforelse;jamforelsevarde;skillnad;utfall;kalla\r\nnorr;fiske;2024;totalt;totalt;${count};400;${count / 4};;;;;visas;;;;;\r\n`;

/** The limits that a build with another threshold writes down. */
const manifest = (threshold: number, sensitiveThreshold: number) =>
  JSON.stringify({ format: 1, disclosure: { limits: { threshold, sensitiveThreshold } } });

async function rules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await auditFolder(fakeEffects({ contents: files }).files, `${memoryFolder}/out`);
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('the limits of an audit', () => {
  test('are those that the manifest names', async () => {
    const built = { 'out/2026/figures.csv': figures(7) };
    expect(await rules({ ...built, 'out/2026/manifest.json': manifest(5, 10) })).toEqual([]);
    expect(await rules({ ...built, 'out/2026/manifest.json': manifest(8, 10) })).toEqual([
      'error small-count',
    ]);
  });

  test('are the recommended ones, with a warning, where no manifest names any', async () => {
    expect(await rules({ 'out/2026/figures.csv': figures(7) })).toEqual(['warning limits-unknown']);
    expect(await rules({ 'out/2026/figures.csv': figures(4) })).toContain('error small-count');
  });

  test('a warning is an error with --strict only', async () => {
    const contents = { 'out/2026/figures.csv': figures(7) };
    const plain = await runKub(['audit', 'out'], { contents });
    expect(plain.out).toMatch(/^! .*\[limits-unknown\]/m);
    expect(plain.code).toBe(0);
    expect((await runKub(['audit', 'out', '--strict'], { contents })).code).toBe(1);
  });

  test.each([null, {}, { disclosure: { limits: { threshold: 0, sensitiveThreshold: 10 } } }, 'x'])(
    'a manifest that says %j names none',
    (content) => expect(readLimits(content)).toBeNull(),
  );

  test('a sensitive indicator is never judged by a lower limit than others', () => {
    const limits = readLimits({ disclosure: { limits: { threshold: 12, sensitiveThreshold: 10 } } });
    expect(limits).toEqual({ threshold: 12, sensitiveThreshold: 12 });
    expect(isSmall(11, limitOf(undefined, limits!))).toBe(true);
  });
});
