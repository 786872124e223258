import type { Browser } from 'puppeteer-core';
import type { Effects } from '../io/effects.ts';
import { bundledChromium, unpackChromium } from './browser-bundle.ts';
import type { BrowserCandidate } from './browser-choice.ts';
import { BrowserProblem } from './browser-problem.ts';

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly sandboxed: boolean;
}

const startTimeout = 30_000;

/** Nothing may be fetched, by the page or by the browser itself: every host is unknown and every proxy closed. */
const offline: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-gpu',
  // The same glyph widths on every machine, whatever its font settings are.
  '--font-render-hinting=none',
];

/** Without the sandbox there is nothing for the zygote to set up, and it is only in the way in containers. */
const unsandboxed: readonly string[] = ['--no-sandbox', '--no-zygote'];

async function prepared(effects: Effects, candidate: BrowserCandidate) {
  if (candidate.origin !== 'bundled') return { executable: candidate.path, environment: {} };
  const bundle = await bundledChromium(effects);
  if (bundle === null) throw new BrowserProblem('browser-absent', candidate.path);
  return await unpackChromium(effects, bundle);
}

function isShell(candidate: BrowserCandidate): boolean {
  return candidate.origin === 'bundled' || /headless/i.test(candidate.path);
}

/**
 * Starts one browser with a fresh profile that is removed when it ends. Root cannot have Chromium's sandbox; where
 * another user's system forbids it, a second start is made without, and the result says so.
 */
export async function launchBrowser(effects: Effects, candidate: BrowserCandidate): Promise<LaunchedBrowser> {
  const { executable, environment } = await prepared(effects, candidate);
  const { default: puppeteer } = await import('puppeteer-core');
  const start = async (sandboxed: boolean, pipe = true): Promise<LaunchedBrowser> => {
    const browser = await puppeteer.launch({
      executablePath: executable,
      headless: isShell(candidate) ? 'shell' : true,
      // A pipe, not a port: no other user of the machine can talk to this browser.
      pipe,
      timeout: startTimeout,
      acceptInsecureCerts: false,
      // The library would end kub in the middle of a write; it still takes the browser along when kub ends.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...offline, ...(sandboxed ? [] : unsandboxed)],
      env: { ...effects.environment, ...environment },
    });
    return { browser, sandboxed };
  };
  const root = effects.machine.isRoot && effects.machine.platform !== 'win32';
  for (const sandboxed of root ? [false] : [true, false]) {
    const launched = await start(sandboxed).catch(() => null);
    if (launched !== null) return launched;
  }
  throw new BrowserProblem(
    'browser-start-failed',
    `${executable}: ${await lastWords(() => start(!root, false))}`,
  );
}

/** Over a pipe the library cannot say why a browser ended; a start over a port gives the browser's own words. */
async function lastWords(start: () => Promise<LaunchedBrowser>, attempts = 3): Promise<string> {
  try {
    const { browser } = await start();
    await browser.close();
    return 'it starts, but does not answer over a pipe';
  } catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem);
    const said = words.split('TROUBLESHOOTING')[0]!.replace(/\s+/g, ' ').trim().slice(0, 600);
    // On a busy machine the library may see that the browser has ended before it has read what it said.
    return said.endsWith('stderr:') && attempts > 1 ? await lastWords(start, attempts - 1) : said;
  }
}
