import { type LentBytes, lendBytes } from '../io/lent-bytes.ts';
import type { Report, Section } from '../model/report.ts';

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
 * The text that `JSON.stringify(report, null, 1)` gives, and a line end, in pieces of a page or so: a long text V8
 * puts together twice, in memory that is new each time, and all of it in UTF-16 where one sign asks for that.
 */
export function* jsonPieces(report: Report): Generator<string> {
  const frame = JSON.stringify({ ...report, sections: [] }, null, 1);
  if (report.sections.length === 0) return yield `${frame}\n`;
  // A text within JSON has no line end of its own.
  const at = frame.indexOf(noSections) + noSections.length - 1;
  yield frame.slice(0, at);
  for (const [index, section] of report.sections.entries()) {
    yield index === 0 ? '\n  {' : ',\n  {';
    yield* fieldPieces(section);
    yield '\n  }';
  }
  yield `\n ${frame.slice(at)}\n`;
}

/** The fields of a section: lists, which are what is long, some items at a time. */
function* fieldPieces(section: Section): Generator<string> {
  let comma = '';
  for (const [name, value] of Object.entries(section) as [string, unknown][]) {
    const begin = `${comma}\n   ${JSON.stringify(name)}: `;
    comma = ',';
    if (Array.isArray(value) && value.length > 0) {
      yield `${begin}[`;
      yield* itemPieces(value);
      yield '\n   ]';
    } else {
      yield begin;
      // What stands around it is told by its length: "[\n [\n  [\n   " before and "\n  ]\n ]\n]" behind.
      yield JSON.stringify([[[value]]], null, 1).slice(12, -9);
    }
  }
}

const itemsAtOnce = 4;

function* itemPieces(items: readonly unknown[]): Generator<string> {
  for (let first = 0; first < items.length; first += itemsAtOnce) {
    if (first > 0) yield ',';
    // As above, and one deeper: "[\n [\n  [\n   [" and "\n   ]\n  ]\n ]\n]".
    yield JSON.stringify([[[items.slice(first, first + itemsAtOnce)]]], null, 1).slice(13, -14);
  }
}
