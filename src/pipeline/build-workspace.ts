import type { Effects } from '../io/effects.ts';
import { type Edition, openEdition } from '../pipeline.ts';
import { createRenderTools, figuresCsv, type PageTools } from '../render/index.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { buildArea } from './build-area.ts';
import type { AreaResult, BuildStep } from './build-edition.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';
import { requireProfile } from './check-profiles.ts';
import { figureRows } from './figure-rows.ts';
import { type Freshener, openFreshener } from './freshness.ts';
import { inParallel } from './in-parallel.ts';
import { type Manifest, saveManifest } from './manifest.ts';
import { absolutePath, outputPlan } from './output-plan.ts';
import { readingOnce } from './reading-once.ts';
import { selectAreas } from './select-areas.ts';
import { sparingly } from './sparingly.ts';
import { sweepOutput } from './sweep-output.ts';
import { writeHashed } from './write-hashed.ts';

/** The main job: reads, gates, compares, builds and writes the reports of a workspace. */
export async function buildWorkspace(effects: Effects, request: BuildRequest): Promise<BuildOutcome> {
  const workspace = await openWorkspace(effects, request.workspace);
  request.onStart?.({ bundled: workspace.bundled });
  const reading = readingOnce(effects);
  const freshener = await openFreshener(reading, workspace, request);
  const folder = `${absolutePath(effects, request.out)}/${freshener.settings.name}`;
  if (!request.dryRun) await sweepOutput(effects, folder);
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
    const edition = await openEdition(reading, { ...request, opened: workspace, mayMerge: true });
    return await build(effects, request, edition, freshener, tools);
  } finally {
    await tools.close();
  }
}

async function build(
  effects: Effects,
  request: BuildRequest,
  edition: Edition,
  freshener: Freshener,
  tools: PageTools,
): Promise<BuildOutcome> {
  const { inputs, publication, diagnostics } = edition;
  const disclosure = publication.summary;
  if (request.profile !== undefined) requireProfile(inputs.config, inputs.dataset, request.profile);
  const batch = selectAreas(inputs.dataset.hierarchy, request.areas);
  const { shard } = request;
  const areas = shard ? batch.filter((_, index) => index % shard.of === shard.index - 1) : batch;
  const { name, formats, locale } = freshener.settings;
  if (request.dryRun)
    return { results: [], files: outputPlan(name, areas, formats), diagnostics, disclosure };
  const out = absolutePath(effects, request.out);
  const files = [
    await writeHashed(effects, out, `${name}/figures.csv`, figuresCsv(figureRows(inputs, publication))),
  ];
  const manifestPath = `${out}/${name}/manifest.json`;
  const whole: Manifest = freshener.manifest(edition, files);
  const records = { ...whole.areas };
  const manifest: Manifest = {
    ...whole,
    areas: records,
    // So that whoever puts the shares together can see that one is missing.
    ...(shard ? { batch: batch.map(({ id }) => id) } : {}),
  };
  // As areas are done, so that a run that is killed is taken up where it was.
  const save = (): Promise<void> => saveManifest(effects, manifestPath, manifest);
  const saveNowAndThen = sparingly(save, () => effects.now().getTime());
  const finished: (AreaResult | undefined)[] = areas.map(() => undefined);
  let done = 0;
  await inParallel(areas, areasAtOnce(effects, request), async (area, index) => {
    const onStep = (step: BuildStep): void => request.onStep?.(area, step, done, areas.length);
    const target = { out, formats, locale, onStep };
    const parts = { edition, request, freshener, tools };
    const { result, hash } = await buildArea(effects, area, parts, target);
    finished[index] = result;
    done += 1;
    request.onArea?.(result, done, areas.length);
    if (result.failed.length > 0) return;
    const { options } = freshener.settings;
    records[area.id] = { name: area.name, report: hash, options, files: result.written };
    await saveNowAndThen();
  }).finally(save);
  const results = finished.filter((result) => result !== undefined);
  const written = [...results.flatMap((result) => result.written), ...files];
  return { results, files: written, diagnostics, disclosure };
}

/** While the tabs print, one area is put together and another is finished in the thread: no tab waits for them. */
function areasAtOnce({ background }: Effects, { jobs = 2, formats }: BuildRequest): number {
  return formats.includes('pdf') && background !== undefined ? jobs + 2 : jobs;
}
