import type { Machine } from '../io/effects.ts';

/** A browser that may be installed, and the places where it would stand, best first. */
export interface BrowserProgram {
  readonly name: string;
  readonly places: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Programs by the names they have in PATH. The headless shells come first: they start 2–3 times faster. */
const linuxPrograms: readonly (readonly [name: string, program: string])[] = [
  ['Chromium headless shell', 'chromium-headless-shell'],
  ['Chrome headless shell', 'chrome-headless-shell'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Google Chrome', 'google-chrome'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
  ['Microsoft Edge', 'microsoft-edge'],
];

/** Where distributions put programs; searched also when PATH is bare, as in a cron job. */
const linuxFolders: readonly string[] = ['/usr/local/bin', '/usr/bin', '/snap/bin'];

const linuxExtras: readonly BrowserProgram[] = [
  { name: 'Google Chrome', places: ['/opt/google/chrome/chrome'] },
  { name: 'Microsoft Edge', places: ['/opt/microsoft/msedge/msedge'] },
];

const macApplications: readonly (readonly [name: string, path: string])[] = [
  ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

const windowsPrograms: readonly (readonly [name: string, path: string])[] = [
  ['Google Chrome', 'Google/Chrome/Application/chrome.exe'],
  ['Chromium', 'Chromium/Application/chrome.exe'],
  ['Microsoft Edge', 'Microsoft/Edge/Application/msedge.exe'],
];

function present(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== undefined && value !== ''))];
}

function linuxProgramsIn(environment: Environment): BrowserProgram[] {
  // A relative PATH entry would make the choice depend on the current folder: passed over.
  const searched = (environment.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = present([...searched.map((folder) => folder.replace(/\/+$/, '')), ...linuxFolders]);
  const inPath = linuxPrograms.map(([name, program]) => ({
    name,
    places: folders.map((folder) => `${folder}/${program}`),
  }));
  return [...inPath, ...linuxExtras];
}

function macProgramsIn(environment: Environment): BrowserProgram[] {
  const home = environment.HOME;
  const folders = present(['/Applications', home === undefined ? undefined : `${home}/Applications`]);
  return macApplications.map(([name, path]) => ({
    name,
    places: folders.map((folder) => `${folder}/${path}`),
  }));
}

function windowsProgramsIn(environment: Environment): BrowserProgram[] {
  // The same variable has different case in different shells.
  const variables = new Map(Object.entries(environment).map(([key, value]) => [key.toUpperCase(), value]));
  const folders = present(
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'PROGRAMW6432', 'LOCALAPPDATA'].map((key) =>
      variables.get(key)?.replaceAll('\\', '/').replace(/\/+$/, ''),
    ),
  );
  return windowsPrograms.map(([name, path]) => ({
    name,
    places: folders.map((folder) => `${folder}/${path}`),
  }));
}

/** Every browser this machine may have of its own, best first. */
export function browserPrograms(
  machine: Pick<Machine, 'platform'>,
  environment: Environment,
): BrowserProgram[] {
  if (machine.platform === 'linux') return linuxProgramsIn(environment);
  if (machine.platform === 'darwin') return macProgramsIn(environment);
  if (machine.platform === 'win32') return windowsProgramsIn(environment);
  return [];
}
