/** The languages kub writes; Swedish is the source. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];
