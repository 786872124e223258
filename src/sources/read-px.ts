import type { FileSystem } from '../io/effects.ts';
import { cubeTable } from './cube-table.ts';
import { problemList } from './problem-list.ts';
import { parsePx } from './px/parse-px.ts';
import type { PxFile, PxVariable } from './px/px-file.ts';
import { shownTokens } from './px/shown-tokens.ts';
import type { Origin } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';
import { encodingOfHead } from './text-encoding.ts';

/** Reads a PX file. Numbers are as stored (DECIMALS), not rounded as shown (SHOWDECIMALS). */
export async function readPx(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const problems = problemList(path);
  const language = declaration.language === undefined ? {} : { language: declaration.language };
  const bytes = await files.read(path);
  const wide = encodingOfHead(bytes);
  const isWide = wide?.startsWith('utf-16') === true;
  // PX is written in eight bits; a file saved again by a text editor may be in sixteen.
  const eightBit = isWide ? Buffer.from(new TextDecoder(wide).decode(bytes)) : bytes;
  if (eightBit.every((byte) => byte <= 32)) problems.add({ code: 'empty-file', severity: 'error' });
  const px =
    problems.toDiagnostics().length > 0
      ? undefined
      : parsePx(eightBit, { ...language, onProblem: problems.add });
  const diagnostics = problems.toDiagnostics();
  if (px === undefined) {
    const origin: Origin = { file: path, format: 'px', choices: [] };
    return { table: { origin, columns: [], rowCount: 0, lines: new Int32Array(0) }, diagnostics };
  }
  const dimensions = px.variables.map((variable) => ({
    name: variable.name,
    labels: variable.values,
    codes: periodCodes(variable) ?? variable.codes,
  }));
  const values = { codes: px.cells, dictionary: shownTokens(px) };
  return { table: cubeTable(pxOrigin(path, px), dimensions, distinctTexts(values), px.lines), diagnostics };
}

/** Periods as TIMEVAL tells them, `2024M01`, where the values are words ("januari") and have no codes. */
function periodCodes({ values, codes, timeScale, periods }: PxVariable): readonly string[] | undefined {
  const letter = { A: '', Q: 'K', M: 'M' }[timeScale ?? ''];
  if (letter === undefined || periods === undefined || codes !== values) return undefined;
  return periods.map((period) => `${period.slice(0, 4)}${letter}${period.slice(4)}`);
}

function pxOrigin(file: string, px: PxFile): Origin {
  const because = px.encodingDeclared ? 'declared' : 'detected';
  const evidence = px.encodingDeclared ? { evidence: 'CODEPAGE' } : {};
  const symbols = Object.entries(px.dataSymbols).map(([name, text]) => `${name} ${text}`);
  const notes = px.notes.map(({ about, text }) => [...about, text].join(': '));
  const totals = px.variables.flatMap(({ name, elimination }) =>
    elimination === undefined ? [] : [[`total: ${name}`, elimination] as const],
  );
  return {
    file,
    format: 'px',
    choices: [
      { what: 'encoding', chosen: px.encoding, because, ...evidence },
      ...(symbols.length > 0
        ? [
            {
              what: 'legend',
              chosen: symbols.join(', '),
              because: 'declared',
              evidence: 'DATASYMBOL',
            } as const,
          ]
        : []),
    ],
    metadata: {
      ...px.metadata,
      decimals: String(px.decimals),
      'shown decimals': String(px.showDecimals),
      ...(px.contentVariable === null ? {} : { 'content variable': px.contentVariable }),
      ...(px.language === null ? {} : { language: px.language }),
      ...Object.fromEntries(totals),
      ...(notes.length > 0 ? { notes: notes.join('\n') } : {}),
    },
  };
}

/** Two symbols may be shown in the same way; a dictionary has each text once. */
function distinctTexts(values: { readonly codes: Int32Array; readonly dictionary: readonly string[] }) {
  const dictionary = [...new Set(values.dictionary)];
  if (dictionary.length === values.dictionary.length) return values;
  const target = values.dictionary.map((text) => dictionary.indexOf(text));
  return { codes: values.codes.map((code) => target[code] ?? 0), dictionary };
}
