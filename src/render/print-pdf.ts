import type { Printer, PrintOptions } from './browser.ts';
import { BrowserProblem } from './browser-problem.ts';
import { placesIn } from './finish/destinations.ts';
import type { DocumentFacts } from './finish/metadata.ts';
import { readAnyPrinted } from './finish/read-any-printed.ts';
import { finishPrinted } from './finish-printed.ts';
import { askedPages, fewestSlots, fillPages, fillSlots } from './pdf/contents-numbers.ts';
import { type RunningText, runningStyles, withStyles } from './pdf/running-styles.ts';
import { printCopy } from './print-copy.ts';

export interface PdfRequest {
  /** One self-contained page; `<span data-page-of="id">` gets the number of the page where the id stands. */
  readonly html: string;
  readonly facts: DocumentFacts;
  readonly running?: RunningText;
  /** Milliseconds for each print. */
  readonly timeout?: number;
  /** Printed smaller, if need be, until it fits on so many pages. */
  readonly pages?: number;
}

const attempts = 3;

function pagesOf(asked: readonly string[], found: ReadonlyMap<string, number>): Map<string, number> {
  const missing = asked.filter((id) => !found.has(id));
  // Chromium names only places that a link leads to.
  if (missing.length > 0) throw new BrowserProblem('contents-target-absent', missing.join(', '));
  return new Map(asked.map((id) => [id, found.get(id)!]));
}

/**
 * The finished PDF of a page. It is printed once, with slots where the contents ask for page numbers, and the numbers
 * are written into the slots when it is finished. Where that cannot be done (digits of unequal width, another way of
 * writing text), it takes a draft to see where the chapters fall, and prints with the numbers in place until the
 * chapters stand where the numbers say.
 *
 * @throws BrowserProblem when no whole PDF could be made; never returns a blank or unfinished one.
 */
export async function printPdf(printer: Printer, request: PdfRequest): Promise<Uint8Array> {
  const { html: given, facts, running, timeout } = request;
  const { html, isUnseen } = printCopy(
    running === undefined ? given : withStyles(given, runningStyles(running)),
  );
  const limits: PrintOptions = { unseen: isUnseen, ...(timeout === undefined ? {} : { timeout }) };
  const finish = printer.finish ?? finishPrinted;
  const asked = askedPages(html);
  if (asked.length >= fewestSlots) {
    const pdf = await printer.print(fillSlots(html), limits);
    const finished = await finish({ pdf, facts, slots: asked });
    if (finished !== undefined) return finished;
  }
  const settled =
    asked.length === 0
      ? await printFitted(printer, html, limits, request.pages)
      : await printSettled(printer, html, limits);
  return (await finish({ pdf: settled, facts }))!;
}

/** Share of the ordinary size; the smallest is that of small print in a newspaper. */
const sizes = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;

/** The largest print that takes no more pages than asked for; the smallest where none does. */
async function printFitted(
  printer: Printer,
  html: string,
  limits: PrintOptions,
  pages = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  let pdf = await printer.print(html, limits);
  for (const size of sizes.slice(1)) {
    if (countPages(pdf) <= pages) break;
    pdf = await printer.print(withStyles(html, `body{zoom:${size}}`), limits);
  }
  return pdf;
}

/** Chromium writes its dictionaries as plain text, a page in each. */
function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return text.match(/\/Type\s*\/Page\b/g)?.length ?? 1;
}

async function printSettled(printer: Printer, html: string, limits: PrintOptions): Promise<Uint8Array> {
  const asked = askedPages(html);
  const draft = await printer.print(html, { ...limits, draft: true });
  let pages = pagesOf(asked, placesIn(await readAnyPrinted(draft)));
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const pdf = await printer.print(fillPages(html, pages), limits);
    const now = pagesOf(asked, placesIn(await readAnyPrinted(pdf)));
    if (asked.every((id) => now.get(id) === pages.get(id))) return pdf;
    pages = now;
  }
  throw new BrowserProblem('contents-unstable', [...pages].map(([id, page]) => `${id} ${page}`).join(', '));
}
