import type { PxFile } from './px-file.ts';

/**
 * The cell texts as the agency shows them: one to six stored dots are only the number of a symbol
 * (`".."` is DATASYMBOL2, which may well be a single dot). A dash is nil and seven dots the sum of
 * missing values whatever they are shown as, so those two keep their stored form.
 */
export function shownTokens(px: Pick<PxFile, 'tokens' | 'dataSymbols'>): readonly string[] {
  return px.tokens.map((token) =>
    /^\.{1,6}$/.test(token) ? (px.dataSymbols[`DATASYMBOL${token.length}`] ?? token) : token,
  );
}
