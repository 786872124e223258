import type { KeywordTable } from './keyword-table.ts';
import { textOf } from './keyword-table.ts';
import { type PxCells, parseData } from './parse-data.ts';
import type { PxVariable, ReportPxProblem } from './px-file.ts';

/**
 * Reads DATA of a file with KEYS: each row begins with the codes (or values) of the stub variables
 * and rows that are left out are zero.
 */
export function readKeyedCells(
  bytes: Uint8Array,
  start: number,
  startLine: number,
  variables: readonly PxVariable[],
  table: KeywordTable,
  decode: (text: string) => string,
  report: ReportPxProblem,
): PxCells {
  const stub = variables.filter(({ isHeading }) => !isHeading);
  const keyed = stub.filter(({ name }) => table.find('KEYS', name) !== undefined);
  const positions = keyed.map((variable) => {
    const byCodes = textOf(table.find('KEYS', variable.name))?.toUpperCase() === 'CODES';
    return new Map((byCodes ? variable.codes : variable.values).map((key, index) => [key, index]));
  });
  const width = variables.reduce(
    (product, variable) => (keyed.includes(variable) ? product : product * variable.values.length),
    1,
  );
  const size = keyed.reduce((product, { values }) => product * values.length, 1) * width;
  const raw = parseData(bytes, start, startLine, bytes.length - start);
  const tokens = [...raw.tokens];
  const zero = tokens.includes('0') ? tokens.indexOf('0') : tokens.push('0') - 1;
  const cells = new Int32Array(size).fill(zero);
  const lines = new Int32Array(size).fill(startLine);
  const filled = new Set<number>();
  const step = keyed.length + width;
  for (let row = 0; row + step <= raw.count; row += step) {
    const line = raw.lines[row] as number;
    let place = 0;
    for (const [index, variable] of keyed.entries()) {
      const key = decode(tokens[raw.cells[row + index] as number] ?? '');
      const position = positions[index]?.get(key) ?? -1;
      if (position < 0)
        report({ code: 'px-unknown-key', severity: 'error', line, field: variable.name, found: key });
      place = place < 0 || position < 0 ? -1 : place * variable.values.length + position;
    }
    if (place < 0) continue;
    if (filled.has(place)) report({ code: 'px-duplicate-key', severity: 'error', line });
    filled.add(place);
    for (let offset = 0; offset < width; offset += 1) {
      cells[place * width + offset] = raw.cells[row + keyed.length + offset] as number;
      lines[place * width + offset] = line;
    }
  }
  if (raw.count % step !== 0) {
    report({
      code: 'px-cell-count',
      severity: 'error',
      line: startLine,
      found: `${raw.count}`,
      expected: `n × ${step}`,
    });
  }
  return { ...withoutKeys(cells, tokens), lines, count: size, isClosed: raw.isClosed };
}

/** The keys themselves are no cells: their texts are left out of the dictionary. */
function withoutKeys(cells: Int32Array, tokens: readonly string[]): Pick<PxCells, 'cells' | 'tokens'> {
  const used = [...new Set(cells)];
  const target = new Map(used.map((code, index) => [code, index]));
  return {
    cells: cells.map((code) => target.get(code) ?? 0),
    tokens: used.map((code) => tokens[code] ?? ''),
  };
}
