import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { Area } from '../model/area.ts';
import type { Report } from '../model/report.ts';
import { buildReports, type Edition } from '../pipeline.ts';
import { forgetJson, type PageTools, reportJson } from '../render/index.ts';
import { type AreaResult, type AreaTarget, formatFailure, sha256, writeReport } from './build-edition.ts';
import type { BuildRequest } from './build-request.ts';
import type { Freshener } from './freshness.ts';

/** What the areas of one build have in common. */
export interface AreaBuild {
  readonly edition: Edition;
  readonly request: BuildRequest;
  readonly freshener: Freshener;
  readonly tools: PageTools;
}

/**
 * One area: its report and, where they cannot stand, its files. A fault in one area does not stop the others; an
 * error in what was asked for does, as does a folder that cannot be written to.
 */
export async function buildArea(
  effects: Effects,
  area: Area,
  { edition, request, freshener, tools }: AreaBuild,
  target: AreaTarget,
): Promise<{ readonly result: AreaResult; readonly hash: string }> {
  const place = { id: area.id, name: area.name };
  target.onStep?.('report');
  let report: Report;
  try {
    report = await reportOf(edition, { ...request, edition: freshener.settings.name }, area);
  } catch (problem) {
    if (problem instanceof InputError) throw problem;
    const failed = target.formats.map((format) => formatFailure(format, problem));
    return { result: { area: place, freshness: { kind: 'new' }, written: [], failed }, hash: '' };
  }
  try {
    const hash = sha256(reportJson(report));
    const freshness = await freshener.area(area.id, hash);
    const kept = freshener.record(area.id);
    const made =
      freshness.kind === 'fresh' && kept
        ? { written: kept.files, failed: [] }
        : await writeReport(effects, report, hash, target, tools);
    return { result: { area: place, freshness, ...made }, hash };
  } finally {
    forgetJson(report);
  }
}

async function reportOf(edition: Edition, request: BuildRequest, area: Area): Promise<Report> {
  for await (const { report } of buildReports(edition, { ...request, areas: [area.id] })) return report;
  throw new Error(`buildArea: no report for ${area.id}`);
}
