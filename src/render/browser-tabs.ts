import type { Browser, Page } from 'puppeteer-core';

/** At most `limit` tabs, each used by one print at a time and used again by the next. */
export interface Tabs {
  use<Result>(work: (page: Page) => Promise<Result>): Promise<Result>;
}

async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // The paper has no use for scripts, and what cannot run cannot fetch.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  return page;
}

export function openTabs(browser: Browser, limit: number): Tabs {
  const idle: Page[] = [];
  const waiting: ((page: Page | null) => void)[] = [];
  let open = 0;

  const take = async (): Promise<Page> => {
    const page = idle.pop();
    if (page !== undefined) return page;
    if (open >= limit) {
      const given = await new Promise<Page | null>((resolve) => waiting.push(resolve));
      if (given !== null) return given;
    } else {
      open += 1;
    }
    return await openTab(browser);
  };

  return {
    async use(work) {
      const page = await take();
      let after: Page | null = page;
      try {
        return await work(page);
      } catch (problem) {
        // A tab that failed may be stuck in the failed page: the next print gets a new one.
        after = null;
        void page.close().catch(() => undefined);
        throw problem;
      } finally {
        const next = waiting.shift();
        if (next !== undefined) next(after);
        else if (after !== null) idle.push(after);
        else open -= 1;
      }
    },
  };
}
