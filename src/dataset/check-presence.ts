import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Dataset } from './dataset.ts';

/**
 * What would be an empty page: no observation at all, or an area that gets a report and that nothing can be
 * found for, since it has no codes, no parts and no rows under its own id. Warnings: notes alone may be meant.
 */
export function checkPresence(dataset: Dataset): readonly Diagnostic[] {
  const { hierarchy, observations, codeIndex, slices, tables } = dataset;
  // Without a table it is said of "data:" that it names none, or of an entry that it fits no file.
  if (tables.length === 0) return [];
  if (observations.rowCount === 0) {
    return [{ code: 'no-observations', severity: 'warning', file: 'kub.yaml', field: 'data' }];
  }
  const isSilent = ({ id, codes, report }: (typeof hierarchy.areas)[number]): boolean => {
    if (!report || codes.length > 0 || hierarchy.childrenOf.has(id)) return false;
    const code = codeIndex.get(id);
    return code === undefined || !slices.some(({ rows }) => (rows[code] ?? 0) > 0);
  };
  return hierarchy.areas.filter(isSilent).map(({ id }) => ({
    code: 'area-without-codes',
    severity: 'warning',
    file: 'omraden.csv',
    field: 'koder',
    found: id,
  }));
}
