import type { Report } from '../model/report.ts';

const written = new WeakMap<Report, Buffer>();

/** The file of a report. What decides whether an area is fresh is its hash, so that it is made for both at once. */
export function reportJson(report: Report): Buffer {
  const known = written.get(report) ?? Buffer.from(`${JSON.stringify(report, null, 1)}\n`);
  written.set(report, known);
  return known;
}
