import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFolder } from '../../src/audit/audit-folder.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import type { Effects } from '../../src/io/effects.ts';
import { bundledChoice } from '../support/pdf-browser.ts';

const root = new URL('../../', import.meta.url).pathname;
const withPdf = (await bundledChoice()).choice.kind === 'chosen';
if (!withPdf) console.log('audit of clean outputs: no browser, so no PDF among them');

async function kub(argv: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const real = machineEffects();
  const effects: Effects = { ...real, terminal: { ...real.terminal, out: say, err: say } };
  return { code: await run(argv, effects, kubVersion), said };
}

/** A false alarm teaches people to ignore the audit. Almby is audited with its planted numbers in test/leaks. */
describe.each([
  ['Norrby', 'data', 'norrby'],
  ['Hässleholmen', 'data', 'hassleholmen'],
  ['Sjöbo', 'data', 'sjobo'],
  ['Borås', 'data', '--all'],
  ['hälsolotsar', 'fixtures/programmes/halsolots', '--all'],
  ['psykisk ohälsa', 'fixtures/programmes/psykisk-ohalsa', '--all'],
  ['hälsocafé', 'fixtures/programmes/halsocafe', '--all'],
  ['STEG', 'fixtures/programmes/steg', '--all'],
])('the audit finds nothing in what is built of %s', { timeout: 200_000 }, (name, folder, area) => {
  // The areas of one workspace differ in what their reports tell of the others, not in how a PDF is made.
  const hasDocuments = !['Hässleholmen', 'Sjöbo', 'Borås'].includes(name);
  let out = '';
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'kub-clean-'));
    const formats = `html,${hasDocuments ? `${withPdf ? 'pdf,' : ''}docx,xlsx,` : ''}csv,json`;
    const where = ['--workspace', join(root, folder), '--out', out];
    const built = await kub(['build', area, ...where, '--format', formats]);
    expect(built.code, built.said).toBe(0);
  }, 200_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  test('in any format', async () => {
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const documents = hasDocuments ? ['.docx', '.xlsx', ...(withPdf ? ['.pdf'] : [])] : [];
    for (const ending of ['.html', 'figures.csv', '.json', ...documents]) {
      expect(written.some((path) => path.endsWith(ending))).toBe(true);
    }
    const { findings, shown } = await auditFolder(machineEffects().files, out);
    expect(shown).toBeGreaterThan(10);
    expect(findings).toEqual([]);
  });
});
