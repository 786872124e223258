import type { ImportOutcome } from '../pipeline/write-import.ts';

/** The next step after an import: lines for `data:` of `kub.yaml`, and what to say before them. */
export function importText(
  { imported, target, provenance }: ImportOutcome,
  language: 'sv' | 'en',
): { readonly heading: string; readonly lines: string } {
  const { source, tables, licence, retrieved } = provenance;
  const [table] = tables;
  const named = imported.origin.kind === 'pxweb' && table ? `${source}, tabell ${table.id}` : source;
  const mapping = Object.entries(imported.mapping ?? {});
  const lines = [
    `  - fil: ${yamlText(target.shown)}`,
    `    kalla: ${yamlText(named === '' ? 'KÄLLA' : named)}`,
    `    licens: ${yamlText(licence)}`,
    `    hamtad: ${yamlText(retrieved.slice(0, 10))}`,
    ...(hasDecimals(imported) ? [`    decimal: '${imported.decimal}'`] : []),
    ...(mapping.length === 0 ? [] : ['    kolumner:']),
    ...mapping.map(([column, from]) => `      ${column}: ${yamlText(from)}`),
  ];
  return { heading: heading(imported.rowCount, mapping.length > 0, language), lines: lines.join('\n') };
}

function heading(rows: number, isGuess: boolean, language: 'sv' | 'en'): string {
  if (language === 'en') {
    const guess = isGuess ? ' The columns are a guess: correct them, and put in the indicator.' : '';
    return `${rows} rows. Next: put these lines under "data:" in kub.yaml, unless a line there already matches the file, and run "kub check".${guess}`;
  }
  const guess = isGuess ? ' Kolumnerna är en gissning: rätta dem och fyll i indikatorn.' : '';
  return `${rows} rader. Nästa steg: lägg raderna under ”data:” i kub.yaml, om inte någon rad där redan träffar filen, och kör ”kub check”.${guess}`;
}

/** With a declared decimal mark "2,273" cannot be taken for two thousand. */
function hasDecimals({ rows, decimal }: ImportOutcome['imported']): boolean {
  if (decimal === undefined) return false;
  const number = decimal === ',' ? /^-?\d*,\d+$/ : /^-?\d*\.\d+$/;
  for (const row of rows()) if (row.some((text) => number.test(text))) return true;
  return false;
}

/** Plain where YAML cannot misread it, otherwise in quotes. */
function yamlText(text: string): string {
  return /^[\p{L}/][\p{L}\p{N}/_.,()–-]*(?: [\p{L}\p{N}/_.,()–-]+)*$/u.test(text)
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}
