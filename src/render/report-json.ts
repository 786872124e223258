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

/**
 * The report as JSON without blanks, a third of its size: a line for each of its fields and sections, and a line end.
 * It comes in pieces of a page or so: a long text V8 puts together twice, in memory that is new each time, and all of
 * it in UTF-16 where one sign asks for that.
 */
export function* jsonPieces(report: Report): Generator<string> {
  let begin = '{';
  for (const [name, value] of Object.entries(report)) {
    yield `${begin}${JSON.stringify(name)}:`;
    begin = ',\n';
    if (name === 'sections') yield* sectionPieces(report.sections);
    else yield JSON.stringify(value);
  }
  yield '}\n';
}

function* sectionPieces(sections: readonly Section[]): Generator<string> {
  let begin = '[\n{';
  for (const section of sections) {
    yield begin;
    begin = ',\n{';
    yield* fieldPieces(section);
    yield '}';
  }
  yield sections.length === 0 ? '[]' : '\n]';
}

/** The fields of a section: lists, which are what is long, some items at a time. */
function* fieldPieces(section: Section): Generator<string> {
  let comma = '';
  for (const [name, value] of Object.entries(section) as [string, unknown][]) {
    yield `${comma}${JSON.stringify(name)}:`;
    comma = ',';
    if (Array.isArray(value)) yield* itemPieces(value);
    else yield JSON.stringify(value);
  }
}

const itemsAtOnce = 8;

function* itemPieces(items: readonly unknown[]): Generator<string> {
  let begin = '[';
  for (let first = 0; first < items.length; first += itemsAtOnce) {
    yield begin;
    begin = ',';
    yield JSON.stringify(items.slice(first, first + itemsAtOnce)).slice('['.length, -']'.length);
  }
  yield items.length === 0 ? '[]' : ']';
}
