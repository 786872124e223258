import type { CDPSession, Page } from 'puppeteer-core';
import type { Effects } from '../io/effects.ts';
import type { BrowserCandidate, BrowserChoice } from './browser-choice.ts';
import { type LaunchedBrowser, launchBrowser } from './browser-launch.ts';
import { assertFinishedPdf } from './browser-output.ts';
import { BrowserProblem } from './browser-problem.ts';
import { openTabs, type Tabs } from './browser-tabs.ts';
import type { finishPrinted } from './finish-printed.ts';
import { within } from './within.ts';

export interface PrintOptions {
  /** Milliseconds for one page, from handing over the HTML to a tab to the last byte. */
  readonly timeout?: number;
  /** The same pages without tags and outline, in half the time: to see where things fall. */
  readonly draft?: boolean;
  /** The page shows nothing on the screen, and is laid out for paper alone (see `print-copy.ts`). */
  readonly unseen?: boolean;
}

export interface Printer {
  readonly browser: BrowserCandidate;
  /** As the browser itself says, for example `HeadlessChrome/147.0.7727.0`. */
  readonly version: string;
  readonly sandboxed: boolean;
  /** Browsers that were there but did not start, before the one that did. */
  readonly failed: readonly BrowserProblem[];
  /** Chromium's own PDF: tagged, with outline, A4 or the page size of the CSS. */
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
  /** Finishes a print beside the next one, where there is a thread for it. */
  readonly finish?: typeof finishPrinted;
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** Prints that may run at the same time; more than the number of cores gains nothing. */
  readonly tabs?: number;
}

interface Session extends LaunchedBrowser {
  readonly tabs: Tabs;
}

const defaultTimeout = 120_000;

async function startSession(effects: Effects, candidate: BrowserCandidate, limit: number): Promise<Session> {
  const launched = await launchBrowser(effects, candidate);
  return { ...launched, tabs: openTabs(launched.browser, limit) };
}

/** A4 in inches, for a page whose styles name no size. */
const paper = { paperWidth: 8.2677, paperHeight: 11.6929 };
const noMargins = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 };

async function printPage(
  page: Page,
  session: CDPSession,
  html: string,
  { timeout, draft, unseen }: Required<PrintOptions>,
): Promise<Uint8Array> {
  await page.emulateMediaType(unseen ? undefined : 'print');
  await page.setContent(html, { waitUntil: 'load', timeout });
  // Text in the page margins is laid out first when printing: a font used only there would come too late.
  await page.evaluate(
    'Promise.all([...document.fonts].map((font) => font.load())).then(() => document.fonts.ready).then(() => true)',
  );
  // The library asks for the file piece by piece, which takes a twentieth of the time for a report.
  const { data } = await session.send(
    'Page.printToPDF',
    {
      ...paper,
      ...noMargins,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: !draft,
      generateDocumentOutline: !draft,
      transferMode: 'ReturnAsBase64',
    },
    // The whole print has a limit of its own.
    { timeout: 0 },
  );
  const { buffer, byteOffset, length } = Buffer.from(data, 'base64');
  const pdf = new Uint8Array(buffer, byteOffset, length);
  assertFinishedPdf(pdf);
  return pdf;
}

/** Ended at once instead of asked to close: nothing in it is worth saving, and closing costs 58 ms. */
async function end(session: Session): Promise<void> {
  const child = session.browser.process();
  // A process that was killed has no exit code, and will not end again.
  const isOver = child === null || child.exitCode !== null || child.signalCode !== null;
  const gone = isOver ? null : new Promise((resolve) => child.once('exit', resolve));
  child?.kill('SIGKILL');
  await gone;
  // The profile is removed when the library sees that the browser has ended.
  await session.browser.close().catch(() => undefined);
}

function codeOf(problem: unknown): string {
  return problem instanceof BrowserProblem ? problem.code : '';
}

async function startFirst(effects: Effects, choice: BrowserChoice, limit: number) {
  if (choice.kind === 'none')
    throw new BrowserProblem('browser-absent', choice.tried.map((c) => c.path).join(', '));
  if (choice.kind === 'named-absent') {
    throw new BrowserProblem('browser-named-absent', `${choice.browser.variable}=${choice.browser.path}`);
  }
  const usable = choice.tried.filter((candidate) => candidate.state === 'usable');
  const failed: BrowserProblem[] = [];
  for (const candidate of usable) {
    try {
      return { candidate, failed, session: await startSession(effects, candidate, limit) };
    } catch (problem) {
      if (!(problem instanceof BrowserProblem)) throw problem;
      failed.push(problem);
    }
  }
  throw failed[0] ?? new BrowserProblem('browser-absent', '');
}

/**
 * Starts the chosen browser (or, when an installed one is there but does not start, the next that does) and keeps
 * it for all prints of a run. A print that fails is tried once more: in a new tab, or in a new browser where the old
 * one has died or no longer answers.
 */
export async function openBrowser(
  effects: Effects,
  choice: BrowserChoice,
  options: PrinterOptions = {},
): Promise<Printer> {
  const limit = Math.max(1, options.tabs ?? 1);
  const { candidate, failed, session: first } = await startFirst(effects, choice, limit);
  const version = await first.browser.version();
  let current: Promise<Session> = Promise.resolve(first);
  let closed = false;

  const replaced = async (dead: Session): Promise<Session> => {
    // Several prints may lose the same browser: the first to notice starts the new one.
    if ((await current) === dead) current = end(dead).then(() => startSession(effects, candidate, limit));
    return await current;
  };

  const attempt = (session: Session, html: string, wanted: Required<PrintOptions>): Promise<Uint8Array> =>
    // Waiting for a tab is not counted: how long that takes is for the pages before this one to answer for.
    session.tabs.use((page, tab) => within(wanted.timeout, printPage(page, tab, html, wanted)));

  return {
    browser: candidate,
    version,
    sandboxed: first.sandboxed,
    failed,
    async print(html, { timeout = defaultTimeout, draft = false, unseen = false } = {}) {
      const wanted = { timeout, draft, unseen };
      if (closed) throw new BrowserProblem('browser-died', 'closed');
      const session = await current;
      try {
        return await attempt(session, html, wanted);
      } catch (problem) {
        // A page without text is as blank the second time.
        if (closed || codeOf(problem) === 'pdf-blank') throw problem;
        const isUsable = session.browser.connected && codeOf(problem) !== 'print-timeout';
        const again = isUsable ? session : await replaced(session);
        return await attempt(again, html, wanted).catch((second: unknown) => {
          if (again.browser.connected) throw second;
          throw new BrowserProblem('browser-died', String(second), { cause: second });
        });
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      // A browser that died and could not be replaced: its prints have failed and said why.
      const last = await current.catch(() => null);
      if (last !== null) await end(last);
    },
  };
}
