import { type LentBytes, lendBytes } from '../io/lent-bytes.ts';
import type { Report } from '../model/report.ts';

const written = new WeakMap<Report, LentBytes>();

/** The file of a report. What decides whether an area is fresh is its hash, so that it is made for both at once. */
export function reportJson(report: Report): Uint8Array {
  const known = written.get(report) ?? lendBytes(jsonPieces(report));
  written.set(report, known);
  return known.bytes;
}

/** Says that the file of a report is written, or need not be: its bytes are not to be read again. */
export function forgetJson(report: Report): void {
  written.get(report)?.giveBack();
  written.delete(report);
}

const noSections = '\n "sections": []';

/**
 * The text that `JSON.stringify(report, null, 1)` gives, and a line end, a section at a time: most of them are in
 * Latin-1, which V8 keeps in half the memory.
 */
export function* jsonPieces(report: Report): Generator<string> {
  const frame = JSON.stringify({ ...report, sections: [] }, null, 1);
  if (report.sections.length === 0) return yield `${frame}\n`;
  // A text within JSON has no line end of its own.
  const at = frame.indexOf(noSections) + noSections.length - 1;
  yield frame.slice(0, at);
  for (const [index, section] of report.sections.entries()) {
    // As deep as it stands in the report: "[\n [" stands before it and "\n ]\n]" behind.
    const nested = JSON.stringify([[section]], null, 1);
    yield `${index === 0 ? '' : ','}${nested.slice(4, -5)}`;
  }
  yield `\n ${frame.slice(at)}\n`;
}
