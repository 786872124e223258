/** A cell whose formula has no usable result. */
export interface FaultyCell {
  readonly row: number;
  /** Letters of the column, as Excel shows them. */
  readonly column: string;
  readonly code: 'formula-error' | 'formula-without-value';
  readonly found: string;
}

/**
 * Cells that the workbook reader gives as empty though something stands there: formula errors, and
 * formulas saved by a program that never computed them. Looked for in the XML of the sheet, by name.
 */
export function faultyCells(parts: ReadonlyMap<string, Uint8Array>, sheet: string): readonly FaultyCell[] {
  const text = (name: string) => {
    const part = parts.get(name);
    return part === undefined ? '' : new TextDecoder().decode(part);
  };
  const path = sheetPath(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'), sheet);
  const xml = path === undefined ? '' : text(path);
  const faulty: FaultyCell[] = [];
  for (const [, attributes = '', content = ''] of xml.matchAll(
    /<(?:\w+:)?c\b([^>]*[^/>])>([\s\S]*?)<\/(?:\w+:)?c>/g,
  )) {
    const isError = /\bt="e"/.test(attributes);
    const value = /<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/.exec(content)?.[1];
    const formula = /<(?:\w+:)?f\b[^>]*>([^<]*)</.exec(content)?.[1];
    const isUncomputed = formula !== undefined && value === undefined;
    if (!isError && !isUncomputed) continue;
    const [, column = '', row = '0'] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
    const code = isError ? 'formula-error' : 'formula-without-value';
    faulty.push({ row: Number(row), column, code, found: isError ? (value ?? '') : `=${formula ?? ''}` });
  }
  return faulty;
}

/** Names of the sheets that a workbook hides. */
export function hiddenSheets(parts: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const workbook = new TextDecoder().decode(parts.get('xl/workbook.xml'));
  const tags = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => tag);
  const isHidden = (tag: string) => /^(?:veryH|h)idden$/.test(attribute(tag, 'state'));
  return new Set(tags.filter(isHidden).map((tag) => unescaped(attribute(tag, 'name'))));
}

function sheetPath(workbook: string, relations: string, sheet: string): string | undefined {
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    if (unescaped(attribute(tag, 'name')) !== sheet) continue;
    const id = /\b\w+:id="([^"]*)"/.exec(tag)?.[1];
    const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].find(
      ([entry]) => attribute(entry, 'Id') === id,
    );
    const target = relation === undefined ? '' : attribute(relation[0], 'Target');
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return undefined;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
