// A typed project of its own: checked by published.test.ts, libraries too, against the types that are published.
import {
  type BuildOutcome,
  buildEdition,
  buildReports,
  type Diagnostic,
  type Entry,
  type Explanation,
  explainFigure,
  exportFigures,
  type Figure,
  InputError,
  publishedFigures,
  type Report,
  readWorkspace,
  renderReport,
  reportSchema,
  type Workspace,
} from 'kub';
import { type WilsonProportion, wilson } from 'kub/stats';

const interval: WilsonProportion = wilson({ count: 15, denominator: 148 });
export const width: number | null =
  interval.upper === null || interval.lower === null ? null : interval.upper - interval.lower;

export async function figuresOf(folder: string): Promise<readonly Figure[]> {
  try {
    const workspace: Workspace = await readWorkspace(folder, { strict: true });
    const shown = publishedFigures(workspace).filter((figure) => figure.status === 'shown');
    // Only a shown figure has numbers: the type says so.
    const sum: number = shown.reduce((total, { value }) => total + value, 0);
    const explained: Explanation = explainFigure(workspace, { area: 'norrby', indicator: 'folkmangd' });
    return sum > 0 ? [explained.figure] : [];
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
    const first: Diagnostic | undefined = problem.diagnostics[0];
    throw new Error(first?.file ?? '');
  }
}

export function withheldValue(figures: readonly Figure[]): unknown {
  const hidden = figures.find((figure) => figure.status === 'suppressed');
  // @ts-expect-error a withheld figure has no value
  return hidden?.value;
}

export async function entriesOf(workspace: Workspace): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const report of buildReports(workspace, { benchmark: { kind: 'rest' } })) {
    const stored: Report = reportSchema.parse(report);
    await renderReport(stored, { format: 'docx', language: 'en' });
    entries.push(...stored.sections.flatMap((section) => ('entries' in section ? section.entries : [])));
  }
  return entries;
}

export async function buildAll(): Promise<BuildOutcome> {
  await exportFigures({ format: 'parquet' });
  // @ts-expect-error there is no such format
  await exportFigures({ format: 'odt' });
  return await buildEdition({ formats: ['html', 'docx'], out: 'out' });
}
