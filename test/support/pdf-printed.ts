import type { Printer } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/browser.ts';
import type { DocumentFacts } from '../../src/render/finish/metadata.ts';
import { fontStyles } from '../../src/render/fonts.ts';
import type { RunningText } from '../../src/render/pdf/running-styles.ts';
import { bundledChoice } from './pdf-browser.ts';
import { samplePage } from './pdf-sample.ts';

export const facts: DocumentFacts = {
  title: 'Kunskapsunderlag för Björkhagen',
  language: 'sv',
  author: 'Ekskogens kommun',
  date: new Date('2026-03-01T00:00:00Z'),
};

export const running: RunningText = {
  left: 'Björkhagen (påhittat område)',
  right: 'Utgåva 2026 · 7\u00A0306 invånare',
  foot: 'Ekskogens kommun',
  page: 'Sida {page} av {pages}',
};

/** A started browser and the sample page, or null where no browser can run. */
export async function printing(): Promise<{ printer: Printer; html: string; fonts: string } | null> {
  const { effects, choice } = await bundledChoice();
  if (choice.kind !== 'chosen') return null;
  const fonts = await fontStyles(effects);
  return { printer: await openBrowser(effects, choice), html: samplePage(fonts), fonts };
}
