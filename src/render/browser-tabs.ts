import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { BrowserProblem } from './browser-problem.ts';
import { within } from './within.ts';

/** At most `limit` tabs, each used by one print at a time and used again by the next. */
export interface Tabs {
  /** @throws BrowserProblem when the process of the tab dies under the work, which would else never end */
  use<Result>(work: (page: Page, session: CDPSession) => Promise<Result>): Promise<Result>;
}

interface Tab {
  readonly page: Page;
  /** To speak to the page in the protocol itself, where the library has no word for it. */
  readonly session: CDPSession;
  /** Never fulfilled; rejected when the tab's process dies, also while the tab is idle. */
  readonly crash: Promise<never>;
  isCrashed: boolean;
  uses: number;
}

/**
 * A tab keeps what its pages took, some hundred megabytes for a report of 64 pages, print after print. So that a
 * batch of many areas takes the memory of a few, a tab is closed after so many prints; a new one costs a tenth of a
 * second, a print ten times that.
 */
const usesPerTab = 3;

/** A tab opens in a tenth of a second. One whose process dies while it opens is never heard of again. */
const openingTimeout = 30_000;

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  let fail: (problem: BrowserProblem) => void;
  const crash = new Promise<never>((_, reject) => {
    fail = reject;
  });
  crash.catch(() => undefined);
  const tab: Tab = { page, session: await page.createCDPSession(), crash, isCrashed: false, uses: 0 };
  page.on('error', (cause) => {
    tab.isCrashed = true;
    fail(new BrowserProblem('browser-died', cause.message, { cause }));
  });
  // The paper has no use for scripts, and what cannot run cannot fetch.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  return tab;
}

export function openTabs(browser: Browser, limit: number): Tabs {
  const idle: Tab[] = [];
  const waiting: ((tab: Tab | null) => void)[] = [];
  let open = 0;

  const take = async (): Promise<Tab> => {
    let tab = idle.pop() ?? null;
    if (tab === null) {
      if (open >= limit) tab = await new Promise<Tab | null>((resolve) => waiting.push(resolve));
      else open += 1;
    }
    if (tab !== null && !tab.isCrashed && tab.uses < usesPerTab) return tab;
    if (tab !== null) void tab.page.close().catch(() => undefined);
    return await within(openingTimeout, openTab(browser)).catch((problem: unknown) => {
      leave(null);
      throw problem;
    });
  };
  const leave = (tab: Tab | null): void => {
    const next = waiting.shift();
    if (next !== undefined) next(tab);
    else if (tab !== null) idle.push(tab);
    else open -= 1;
  };

  return {
    async use(work) {
      const tab = await take();
      tab.uses += 1;
      let after: Tab | null = tab;
      try {
        return await Promise.race([work(tab.page, tab.session), tab.crash]);
      } catch (problem) {
        // A tab that failed may be stuck in the failed page: the next print gets a new one. What took it may have
        // taken the idle ones as well, and that it did is not always known yet.
        after = null;
        for (const one of [tab, ...idle]) void one.page.close().catch(() => undefined);
        open -= idle.splice(0).length;
        throw problem;
      } finally {
        leave(after);
      }
    },
  };
}
