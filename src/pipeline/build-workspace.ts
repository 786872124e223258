import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { DisclosureSummary } from '../disclosure/published.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import { type BuildOptions, buildReports, openEdition } from '../pipeline.ts';
import { createRenderTools, figuresCsv, type ReportFormat, reportFormats } from '../render/index.ts';
import { type AreaResult, type OutputFile, sha256, writeReport } from './build-edition.ts';
import { figureRows } from './figure-rows.ts';
import { inputHashes, makeManifest, readManifest } from './manifest.ts';
import { selectAreas } from './select-areas.ts';

export const outputFormats = [...reportFormats, 'csv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface BuildRequest extends BuildOptions {
  /** Output folder, absolute or from the working directory. */
  readonly out: string;
  readonly formats: readonly OutputFormat[];
  readonly dryRun?: boolean;
  /** The i-th of n equal shares of the areas, for batches over several machines. */
  readonly shard?: { readonly index: number; readonly of: number };
  readonly onStart?: (start: { readonly bundled: boolean; readonly diagnostics: readonly Diagnostic[] }) => void;
  readonly onArea?: (area: Area, at: number, of: number) => void;
}

export interface BuildOutcome {
  readonly results: readonly AreaResult[];
  /** Every file written (or, in a dry run, that would be), relative to the output folder. */
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly disclosure: DisclosureSummary;
}

/** The main job: reads, gates, compares, builds and writes the reports of a workspace. */
export async function buildWorkspace(effects: Effects, request: BuildRequest): Promise<BuildOutcome> {
  const tools = createRenderTools(effects, {});
  try {
    // Chromium needs a second to start: it does so while the figures are read.
    if (request.formats.includes('pdf') && !request.dryRun) void tools.printer().catch(() => undefined);
    return await build(effects, request, tools);
  } finally {
    await tools.close();
  }
}

async function build(
  effects: Effects,
  request: BuildRequest,
  tools: ReturnType<typeof createRenderTools>,
): Promise<BuildOutcome> {
  const edition = await openEdition(effects, request);
  const { inputs, publication, diagnostics } = edition;
  const name = request.edition ?? inputs.config.edition;
  if (request.profile !== undefined && !inputs.config.profiles.has(request.profile)) {
    const expected = [...inputs.config.profiles.keys()].join(', ');
    throw new InputError([{ code: 'no-such-profile', severity: 'error', found: request.profile, expected }]);
  }
  request.onStart?.({ bundled: inputs.workspace.bundled, diagnostics });
  const all = selectAreas(inputs.dataset.hierarchy, request.areas);
  const areas = all.filter((_, index) => !request.shard || index % request.shard.of === request.shard.index - 1);
  const out = absolute(effects, request.out);
  const formats: ReportFormat[] = reportFormats.filter((format) => format === 'json' || request.formats.includes(format));
  const locale = request.language ?? inputs.config.language;
  if (request.dryRun) return { results: [], files: plan(name, areas, formats), diagnostics, disclosure: publication.summary };
  const results: AreaResult[] = [];
  const ids = areas.map((area) => area.id);
  for await (const { area, report } of buildReports(effects, edition, { ...request, edition: name, areas: ids })) {
    request.onArea?.(area, results.length + 1, areas.length);
    results.push(await writeReport(effects, area, report, { out, formats, locale }, tools));
  }
  const csv = figuresCsv(figureRows(inputs, publication));
  await effects.files.write(`${out}/${name}/figures.csv`, csv);
  const files = [{ path: `${name}/figures.csv`, sha256: sha256(csv) }];
  const hashes = await inputHashes(edition);
  const earlier = await readManifest(effects, `${out}/${name}/manifest.json`);
  const options = { formats, language: locale, profile: request.profile ?? '', benchmark: request.benchmark ?? { kind: inputs.config.benchmark } };
  const manifest = makeManifest(edition, request.kubVersion, name, hashes, results, options, files, earlier);
  await effects.files.write(`${out}/${name}/manifest.json`, `${JSON.stringify(manifest, null, 1)}\n`);
  const written = [...results.flatMap((result) => result.written), ...files];
  return { results, files: written, diagnostics, disclosure: publication.summary };
}

const fileNames: Readonly<Record<ReportFormat, string>> = {
  html: 'kunskapsunderlag.html',
  pdf: 'kunskapsunderlag.pdf',
  json: 'report.json',
};

function plan(edition: string, areas: readonly Area[], formats: readonly ReportFormat[]): readonly OutputFile[] {
  const reports = areas.flatMap((area) => formats.map((format) => `${edition}/${area.id}/${fileNames[format]}`));
  return [...reports, `${edition}/figures.csv`, `${edition}/manifest.json`].map((path) => ({ path, sha256: '' }));
}

function absolute(effects: Effects, path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${effects.workingDirectory}/${slashes}`;
}
