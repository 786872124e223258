import { expect, test } from 'vitest';
import { createRenderTools } from '../../src/render/render-tools.ts';
import { samplePage, sampleReport } from '../support/html-page.ts';
import { realEffects } from '../support/pdf-effects.ts';

test('the page as a file is the page as text, whichever is asked for first and in either language', async () => {
  for (const locale of ['sv', 'en'] as const) {
    const report = sampleReport();
    const expected = await samplePage(report, locale);
    const tools = createRenderTools(realEffects());
    const { bytes, giveBack } = await tools.pageFile(report, locale);
    expect(Buffer.from(bytes).toString()).toBe(expected);
    expect(await tools.page(report, locale)).toBe(expected);
    giveBack();
    expect(Buffer.from((await tools.pageFile(report, locale)).bytes).toString()).toBe(expected);
  }
});
