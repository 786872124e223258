import type { Effects } from '../io/effects.ts';
import { bundledChromium } from './browser-bundle.ts';
import { type BrowserProgram, browserPrograms } from './browser-candidates.ts';

/** `unsuited`: the bundled browser is made for another system or processor. */
export type CandidateState = 'usable' | 'absent' | 'not-executable' | 'unsuited';

export interface BrowserCandidate {
  readonly name: string;
  /** The program; for `bundled` the folder of what is packed; for `absent` the place looked at first. */
  readonly path: string;
  readonly origin: 'named' | 'installed' | 'bundled';
  readonly state: CandidateState;
  /** The variable that named it, for `named`. */
  readonly variable?: string;
  /** Known without starting it only for the bundled one. */
  readonly version?: string;
}

/** `tried` lists every browser in the order it was looked for, also those after the chosen one. */
export type BrowserChoice =
  | {
      readonly kind: 'chosen';
      readonly browser: BrowserCandidate;
      readonly tried: readonly BrowserCandidate[];
    }
  | {
      readonly kind: 'named-absent';
      readonly browser: BrowserCandidate;
      readonly tried: readonly BrowserCandidate[];
    }
  | { readonly kind: 'none'; readonly tried: readonly BrowserCandidate[] };

const variables = ['KUB_CHROMIUM', 'PUPPETEER_EXECUTABLE_PATH'] as const;

async function stateOf(effects: Effects, path: string): Promise<CandidateState> {
  // A folder of PATH that may not be read has no browser for this user.
  const status = await effects.files.stat(path).catch(() => null);
  if (status === null || status.kind !== 'file') return 'absent';
  if (effects.machine.platform === 'win32') return 'usable';
  return (status.mode & 0o111) === 0 ? 'not-executable' : 'usable';
}

/**
 * Which browser prints: one named in `KUB_CHROMIUM` or `PUPPETEER_EXECUTABLE_PATH`, else an installed one, else the one
 * that came with kub. Starts and writes nothing. A named browser that is not there stops the search: whoever
 * named it wants that one, and to print with another in silence would hide the mistake.
 */
export async function resolveBrowser(effects: Effects): Promise<BrowserChoice> {
  const tried: BrowserCandidate[] = [];
  for (const variable of variables) {
    const path = effects.environment[variable];
    if (path === undefined || path === '') continue;
    const state = await stateOf(effects, path.replaceAll('\\', '/'));
    const browser: BrowserCandidate = { origin: 'named', name: variable, path, variable, state };
    tried.push(browser);
    return { kind: state === 'usable' ? 'chosen' : 'named-absent', browser, tried };
  }
  for (const program of browserPrograms(effects.machine, effects.environment)) {
    tried.push(await installedCandidate(effects, program));
  }
  tried.push(await bundledCandidate(effects));
  const browser = tried.find((candidate) => candidate.state === 'usable');
  return browser === undefined ? { kind: 'none', tried } : { kind: 'chosen', browser, tried };
}

async function installedCandidate(
  effects: Effects,
  { name, places }: BrowserProgram,
): Promise<BrowserCandidate> {
  let found: BrowserCandidate = { origin: 'installed', name, path: places[0] ?? name, state: 'absent' };
  for (const path of places) {
    const state = await stateOf(effects, path);
    if (state === 'usable') return { origin: 'installed', name, path, state };
    if (state !== 'absent') found = { origin: 'installed', name, path, state };
  }
  return found;
}

async function bundledCandidate(effects: Effects): Promise<BrowserCandidate> {
  const name = '@sparticuz/chromium';
  const suited = effects.machine.platform === 'linux' && effects.machine.architecture === 'x64';
  const bundle = suited ? await bundledChromium(effects) : null;
  if (bundle === null) return { origin: 'bundled', name, path: name, state: suited ? 'absent' : 'unsuited' };
  return { origin: 'bundled', name, path: bundle.folder, version: bundle.version, state: 'usable' };
}
