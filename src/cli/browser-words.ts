import type { BrowserProblem } from '../render/index.ts';

/** Why no PDF was made, in the user's language, and what mends it. The table of codes is read only when it is needed. */
export async function browserWords(
  code: BrowserProblem['code'],
  language: 'sv' | 'en',
): Promise<{ readonly title: string; readonly remedy: string }> {
  const { browserCodes } = await import('../diagnostics/codes-browser.ts');
  return browserCodes[code][language];
}
