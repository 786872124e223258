/** A table to be written as PX, for tests that read it back. */
export interface PxTable {
  readonly title: string;
  readonly stub: readonly PxDimension[];
  readonly heading: readonly PxDimension[];
  /** In the order of the cells; symbols as stored (`..`, `-`). */
  readonly cells: readonly string[];
  readonly extra?: readonly string[];
}

export interface PxDimension {
  readonly name: string;
  readonly values: readonly string[];
  readonly codes?: readonly string[];
}

const quoted = (text: string) => {
  // Strings are continued on the next line, as real writers do it.
  const parts = text.match(/[\s\S]{1,40}/gu) ?? [''];
  return parts.map((part) => `"${part}"`).join('\n');
};
const list = (texts: readonly string[]) => texts.map(quoted).join(',');

/** Writes a PX file with everything a reader needs. */
export function writePx({ title, stub, heading, cells, extra = [] }: PxTable): string {
  const all = [...stub, ...heading];
  const perLine = heading.reduce((product, { values }) => product * values.length, 1);
  const lines = Array.from({ length: Math.ceil(cells.length / perLine) }, (_, row) =>
    cells
      .slice(row * perLine, (row + 1) * perLine)
      .map((cell) => (/^[.-]+$/.test(cell) ? `"${cell}"` : cell))
      .join(' '),
  );
  const statements = [
    'CHARSET="ANSI"',
    'AXIS-VERSION="2013"',
    'CODEPAGE="utf-8"',
    'DECIMALS=1',
    `TITLE=${quoted(title)}`,
    ...(stub.length > 0 ? [`STUB=${list(stub.map(({ name }) => name))}`] : []),
    ...(heading.length > 0 ? [`HEADING=${list(heading.map(({ name }) => name))}`] : []),
    ...all.map(({ name, values }) => `VALUES("${name}")=${list(values)}`),
    ...all.flatMap(({ name, codes }) => (codes === undefined ? [] : [`CODES("${name}")=${list(codes)}`])),
    ...extra,
  ];
  return `${statements.join(';\n')};\nDATA=\n${lines.join('\n')}\n;\n`;
}
