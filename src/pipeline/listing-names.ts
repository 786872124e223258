/** What `kub list` can show. */
export const listings = [
  'areas',
  'indicators',
  'sources',
  'notes',
  'profiles',
  'actors',
  'goals',
  'plan',
  'themes',
  'gaps',
  'coverage',
] as const;
export type ListingName = (typeof listings)[number];
