import type { Effects } from '../io/effects.ts';
import { buildReports, openEdition } from '../pipeline.ts';
import { createRenderTools, figuresCsv, type RenderTools } from '../render/index.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { type AreaResult, sha256, writeReport } from './build-edition.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import { requireProfile } from './check-profiles.ts';
import { figureRows } from './figure-rows.ts';
import { type Freshener, openFreshener } from './freshness.ts';
import { inParallel } from './in-parallel.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { absolutePath, outputPlan } from './output-plan.ts';
import { selectAreas } from './select-areas.ts';

/** The main job: reads, gates, compares, builds and writes the reports of a workspace. */
export async function buildWorkspace(effects: Effects, request: BuildRequest): Promise<BuildOutcome> {
  const workspace = await openWorkspace(effects, request.workspace);
  request.onStart?.({ bundled: workspace.bundled });
  const freshener = await openFreshener(effects, workspace, request);
  const untouched = request.dryRun ? null : await freshener.whole();
  if (untouched) {
    for (const [index, result] of untouched.results.entries())
      request.onArea?.(result, index + 1, untouched.results.length);
    return untouched;
  }
  const tools = createRenderTools(effects, {
    overridesFolder: `${workspace.folder}/mallar`,
    tabs: request.jobs ?? 2,
  });
  try {
    // Chromium needs a second to start: it does so while the figures are read.
    if (request.formats.includes('pdf') && !request.dryRun) void tools.printer().catch(() => undefined);
    return await build(effects, request, freshener, tools);
  } finally {
    await tools.close();
  }
}

async function build(
  effects: Effects,
  request: BuildRequest,
  freshener: Freshener,
  tools: RenderTools,
): Promise<BuildOutcome> {
  const edition = await openEdition(effects, request);
  const { inputs, publication, diagnostics } = edition;
  const disclosure = publication.summary;
  if (request.profile !== undefined) requireProfile(inputs.config, inputs.dataset, request.profile);
  const areas = selectAreas(inputs.dataset.hierarchy, request.areas).filter(
    (_, index) => !request.shard || index % request.shard.of === request.shard.index - 1,
  );
  const { name, formats, locale } = freshener.settings;
  if (request.dryRun)
    return { results: [], files: outputPlan(name, areas, formats), diagnostics, disclosure };
  const out = absolutePath(effects, request.out);
  const csv = figuresCsv(figureRows(inputs, publication));
  await effects.files.write(`${out}/${name}/figures.csv`, csv);
  const files = [{ path: `${name}/figures.csv`, sha256: sha256(csv) }];
  let manifest: Manifest = freshener.manifest(edition, files);
  const finished: (AreaResult | undefined)[] = areas.map(() => undefined);
  let done = 0;
  const reports = buildReports(effects, edition, {
    ...request,
    edition: name,
    areas: areas.map((area) => area.id),
  });
  await inParallel(reports, request.jobs ?? 2, async ({ area, report }, index) => {
    const hash = sha256(JSON.stringify(report));
    const freshness = await freshener.area(area.id, hash);
    const kept = freshener.record(area.id);
    const made =
      freshness.kind === 'fresh' && kept
        ? { written: kept.files, failed: [] }
        : await writeReport(effects, report, { out, formats, locale }, tools);
    const result = { area: { id: area.id, name: area.name }, freshness, ...made };
    finished[index] = result;
    done += 1;
    request.onArea?.(result, done, areas.length);
    if (made.failed.length > 0) return;
    // Written after each area, so that a run that is killed is taken up where it was.
    const record = {
      name: area.name,
      report: hash,
      options: freshener.settings.options,
      files: made.written,
    };
    manifest = { ...manifest, areas: { ...manifest.areas, [area.id]: record } };
    await writeManifest(effects, `${out}/${name}/manifest.json`, manifest);
  });
  await writeManifest(effects, `${out}/${name}/manifest.json`, manifest);
  const results = finished.filter((result) => result !== undefined);
  const written = [...results.flatMap((result) => result.written), ...files];
  return { results, files: written, diagnostics, disclosure };
}
