import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildReports, readWorkspace, renderReport } from '../../src/index.ts';

const folder = new URL('../../fixtures/almby', import.meta.url).pathname;
const { sentinels } = JSON.parse(readFileSync(`${folder}/sentinels.json`, 'utf8')) as {
  sentinels: readonly { readonly numbers: readonly number[]; readonly texts: readonly string[] }[];
};
/** A planted text as a whole number; one with many decimals was cut off, so more of them may follow. */
const patterns = sentinels
  .flatMap(({ texts }) => texts)
  .map((text) => {
    const quoted = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![\\d,.])${quoted}${/[.,]\d{4,}$/.test(text) ? '' : '(?!\\d|[.,]\\d)'}`);
  });

describe('the withheld numbers planted in Almby', () => {
  it('stand in no part of any document or workbook', { timeout: 300_000 }, async () => {
    expect(patterns.length).toBeGreaterThan(20);
    const workspace = await readWorkspace(folder);
    let files = 0;
    for await (const report of buildReports(workspace)) {
      // Another figure may be alike when rounded. The page is searched elsewhere, row by row.
      const page = String((await renderReport(report, { format: 'html' })).bytes).replace(/<[^>]*>/g, ' ');
      const telling = patterns.filter((pattern) => !pattern.test(page));
      expect(telling.length).toBeGreaterThan(patterns.length - 10);
      for (const format of ['docx', 'xlsx'] as const) {
        const { bytes } = await renderReport(report, { format });
        if (typeof bytes === 'string') throw new TypeError('not an archive');
        for (const [name, part] of Object.entries(unzipSync(bytes))) {
          if (!name.endsWith('.xml') || /styles|theme|numbering|fontTable/.test(name)) continue;
          const text = strFromU8(part).replace(/<[^>]*>/g, ' ');
          expect(
            telling.filter((pattern) => pattern.test(text)),
            `${report.area.id} ${name}`,
          ).toEqual([]);
        }
        files += 1;
      }
    }
    expect(files).toBeGreaterThan(4);
  });
});
