import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Dataset } from './dataset.ts';

/**
 * What would be an empty page: no observation at all, or an area that gets a report and that nothing can be
 * found for, since it has no codes, no parts and no rows under its own id. Warnings: notes alone may be meant.
 */
export function checkPresence({
  hierarchy,
  observations,
  codeIndex,
  slices,
}: Dataset): readonly Diagnostic[] {
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
