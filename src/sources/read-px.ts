import type { FileSystem } from '../io/effects.ts';
import { cubeTable } from './cube-table.ts';
import { problemList } from './problem-list.ts';
import { parsePx } from './px/parse-px.ts';
import type { PxFile } from './px/px-file.ts';
import { shownTokens } from './px/shown-tokens.ts';
import type { Origin } from './raw-table.ts';
import type { ReadResult } from './read-result.ts';
import type { SourceDeclaration } from './source-declaration.ts';

/** Reads a PX file. Numbers are as stored (DECIMALS), not rounded as shown (SHOWDECIMALS). */
export async function readPx(
  files: FileSystem,
  path: string,
  declaration: SourceDeclaration = {},
): Promise<ReadResult> {
  const problems = problemList(path);
  const language = declaration.language === undefined ? {} : { language: declaration.language };
  const px = parsePx(await files.read(path), { ...language, onProblem: problems.add });
  const diagnostics = problems.toDiagnostics();
  if (px === undefined) {
    const origin: Origin = { file: path, format: 'px', choices: [] };
    return { table: { origin, columns: [], rowCount: 0, lines: new Int32Array(0) }, diagnostics };
  }
  const dimensions = px.variables.map(({ name, values, codes }) => ({ name, labels: values, codes }));
  const values = { codes: px.cells, dictionary: shownTokens(px) };
  return { table: cubeTable(pxOrigin(path, px), dimensions, distinctTexts(values), px.lines), diagnostics };
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
