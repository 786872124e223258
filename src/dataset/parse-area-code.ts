/** A code of Statistics Sweden's: the bare code, what kind of area it is, and the edition of the boundaries. */
export interface AreaCode {
  readonly code: string;
  readonly level: 'municipality' | 'regso' | 'deso';
  /** Year of the edition where the code says it. */
  readonly vintage: string | null;
}

/**
 * Reads a code in any of the ways it is written: `0114R001`, `RegSO0114001`, `1480R001_RegSO2025`,
 * `0180C5900_DeSO2018`, `1480`. Null for anything else.
 *
 * @example parseAreaCode('1480R001_RegSO2025') // { code: '1480R001', level: 'regso', vintage: '2025' }
 */
export function parseAreaCode(text: string): AreaCode | null {
  const found =
    /^(?:(regso|deso)[ _]?)?(\d{4})(?:(R\d{3})|([ABC]\d{4})|(\d{3}))?(?:_(?:regso|deso)_?(\d{4}))?$/i.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, prefix, municipality, regso, deso, bare, vintage = null] = found;
  if (deso) return { code: `${municipality}${deso.toUpperCase()}`, level: 'deso', vintage };
  if (regso) return { code: `${municipality}${regso.toUpperCase()}`, level: 'regso', vintage };
  if (bare) {
    // Without R the three digits are a RegSO only where the text says so.
    return prefix?.toLowerCase() === 'regso'
      ? { code: `${municipality}R${bare}`, level: 'regso', vintage }
      : null;
  }
  return prefix || vintage ? null : { code: municipality!, level: 'municipality', vintage };
}
