import type { Effects } from '../io/effects.ts';
import { openBrowser } from '../render/browser.ts';
import { type BrowserCandidate, resolveBrowser } from '../render/browser-choice.ts';
import { BrowserProblem } from '../render/browser-problem.ts';

/** What this machine has of what kub needs. */
export interface Examination {
  readonly kub: string;
  readonly node: string;
  readonly platform: string;
  readonly browser: {
    readonly chosen: string;
    /** Empty when it did not start. */
    readonly version: string;
    readonly sandboxed: boolean;
    /** Why no PDF can be made; null when it can. */
    readonly problem: { readonly code: BrowserProblem['code']; readonly detail: string } | null;
  };
  readonly tried: readonly Pick<BrowserCandidate, 'name' | 'origin' | 'path' | 'state'>[];
  /** Packages that kub can do without, or that are left out by hand: fonts, and what reads large data. */
  readonly packages: readonly { readonly name: string; readonly found: boolean }[];
  readonly cacheFolder: string;
  /** Where the browser keeps what it needs while it runs. */
  readonly temporaryFolder: string;
}

/** In the order they are told of. */
const packages = {
  '@fontsource/source-sans-3': '@fontsource/source-sans-3/package.json',
  '@fontsource/source-serif-4': '@fontsource/source-serif-4/package.json',
  '@duckdb/node-api': '@duckdb/node-api',
  postgres: 'postgres',
} as const;

/** Looks for a browser and starts it; nothing is written but the bundled browser's own cache. */
export async function examineMachine(effects: Effects, kubVersion: string): Promise<Examination> {
  const { machine } = effects;
  const choice = await resolveBrowser(effects);
  const chosen = choice.kind === 'chosen' ? choice.browser.name : '';
  const common = {
    kub: kubVersion,
    node: machine.nodeVersion,
    platform: `${machine.platform} ${machine.architecture}`,
    cacheFolder: machine.cacheFolder,
    temporaryFolder: machine.temporaryFolder,
    packages: Object.entries(packages).map(([name, place]) => ({ name, found: isInstalled(place) })),
    tried: choice.tried.map(({ name, origin, path, state }) => ({ name, origin, path, state })),
  };
  const without = (code: BrowserProblem['code'], detail: string): Examination => ({
    ...common,
    browser: { chosen, version: '', sandboxed: false, problem: { code, detail } },
  });
  if (choice.kind === 'none') return without('browser-absent', '');
  if (choice.kind === 'named-absent') return without('browser-named-absent', choice.browser.path);
  try {
    const printer = await openBrowser(effects, choice);
    const { version, sandboxed } = printer;
    await printer.close();
    return { ...common, browser: { chosen, version, sandboxed, problem: null } };
  } catch (problem) {
    if (!(problem instanceof BrowserProblem)) throw problem;
    return without(problem.code, problem.detail);
  }
}

function isInstalled(place: string): boolean {
  try {
    import.meta.resolve(place);
    return true;
  } catch {
    return false;
  }
}
