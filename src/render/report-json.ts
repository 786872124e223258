import { utf8Bytes } from '../io/utf8-bytes.ts';
import type { Report } from '../model/report.ts';

const written = new WeakMap<Report, Uint8Array>();

/** The file of a report. What decides whether an area is fresh is its hash, so that it is made for both at once. */
export function reportJson(report: Report): Uint8Array {
  const known = written.get(report) ?? utf8Bytes(JSON.stringify(report, null, 1), '\n');
  written.set(report, known);
  return known;
}
