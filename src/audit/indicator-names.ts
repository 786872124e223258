import type { Indicator } from '../model/indicator.ts';

/** What an indicator is called in documents: its name, and its English one where it has one. */
export const indicatorNames = ({ name, nameEn }: Pick<Indicator, 'name' | 'nameEn'>): readonly string[] =>
  nameEn === undefined ? [name] : [name, nameEn];
