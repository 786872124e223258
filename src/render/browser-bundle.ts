import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Effects } from '../io/effects.ts';
import { BrowserProblem } from './browser-problem.ts';
import { readTar, type TarFile } from './browser-tar.ts';

/** The packed Chromium that comes with kub as an npm package. */
export interface BundledChromium {
  readonly version: string;
  /** Folder with the packed archives. */
  readonly folder: string;
  /** Version and a hash of what is packed: the name of its folder in the cache. */
  readonly key: string;
}

/** The unpacked browser, and the environment it has to be started with. */
export interface UnpackedChromium {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const archives = ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'] as const;
const marker = 'complete.json';
const decompress = promisify(brotliDecompress);

/** Finds the packed browser, or null where the package was not installed (it is not needed everywhere). */
export async function bundledChromium(effects: Effects): Promise<BundledChromium | null> {
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium')).replaceAll('\\', '/');
  } catch {
    return null;
  }
  const home = entry.slice(0, entry.lastIndexOf('/build/'));
  const folder = `${home}/bin`;
  const sizes: number[] = [];
  for (const name of ['chromium.br', ...archives]) {
    const status = await effects.files.stat(`${folder}/${name}`);
    if (status?.kind !== 'file') return null;
    sizes.push(status.size);
  }
  const manifest = await effects.files.read(`${home}/package.json`);
  const { version } = JSON.parse(new TextDecoder().decode(manifest)) as { version: string };
  const hash = createHash('sha256').update(manifest).update(sizes.join()).digest('hex').slice(0, 12);
  return { version, folder, key: `chromium-${version}-${hash}` };
}

/** Nobody else may have put a program where kub is going to start one. */
async function assertPrivate(effects: Effects, folder: string, forbidden: number): Promise<void> {
  const status = await effects.files.stat(folder);
  const { userId } = effects.machine;
  const owned = status !== null && (status.owner === userId || status.owner === -1);
  if (status?.kind === 'folder' && owned && (status.mode & forbidden) === 0) return;
  const found = status === null ? 'absent' : `owner ${status.owner}, mode ${status.mode.toString(8)}`;
  throw new BrowserProblem('browser-cache-unsafe', `${folder} (${found})`);
}

/** Fonts of the machine as well: the embedded ones come first by name, these serve scripts they lack. */
function fontSettings(home: string): string {
  const folders = [`${home}/fonts`, '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `<dir>${folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>`).join('\n')}
<cachedir>${home.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}/font-cache</cachedir>
</fontconfig>
`;
}

function closedToOthers(file: TarFile): TarFile {
  return { ...file, mode: file.path.includes('.so') ? 0o700 : 0o600 };
}

async function unpack(effects: Effects, bundle: BundledChromium, home: string): Promise<void> {
  const packed = async (name: string): Promise<Uint8Array> =>
    decompress(await effects.files.read(`${bundle.folder}/${name}`));
  const [program, ...unpacked] = await Promise.all([packed('chromium.br'), ...archives.map(packed)]);
  const files: TarFile[] = [
    { path: 'chromium', mode: 0o700, bytes: program },
    ...unpacked
      .flatMap(readTar)
      .filter((file) => file.path !== 'fonts.conf')
      .map(closedToOthers),
    { path: 'fonts.conf', mode: 0o600, bytes: new TextEncoder().encode(fontSettings(home)) },
  ];
  const folders = new Set(files.map((file) => file.path.split('/').slice(0, -1).join('/')).filter(Boolean));
  for (const folder of folders) await effects.files.makeFolder(`${home}/${folder}`, { mode: 0o700 });
  // Each file is written under a temporary name and renamed, and the marker comes last: another kub that
  // unpacks at the same moment writes the same bytes, and nobody starts a browser that is half there.
  for (const file of files)
    await effects.files.write(`${home}/${file.path}`, file.bytes, { mode: file.mode });
  const sizes = Object.fromEntries(files.map((file) => [file.path, file.bytes.length]));
  await effects.files.write(`${home}/${marker}`, `${JSON.stringify(sizes, null, 1)}\n`, { mode: 0o600 });
}

async function prepare(effects: Effects, bundle: BundledChromium, home: string): Promise<void> {
  const { cacheFolder } = effects.machine;
  await effects.files.makeFolder(cacheFolder, { mode: 0o700 });
  await assertPrivate(effects, cacheFolder, 0o022);
  await effects.files.makeFolder(home, { mode: 0o700 });
  await assertPrivate(effects, home, 0o077);
  if (!(await isComplete(effects, home))) await unpack(effects, bundle, home);
}

async function isComplete(effects: Effects, home: string): Promise<boolean> {
  if ((await effects.files.stat(`${home}/${marker}`)) === null) return false;
  try {
    const sizes = JSON.parse(
      new TextDecoder().decode(await effects.files.read(`${home}/${marker}`)),
    ) as object;
    const states = await Promise.all(
      Object.entries(sizes).map(
        async ([path, size]) => (await effects.files.stat(`${home}/${path}`))?.size === size,
      ),
    );
    return states.length > 0 && states.every(Boolean);
  } catch {
    return false;
  }
}

/**
 * Unpacks the bundled browser into the user's private cache folder, once; later calls only look that all is there.
 * Throws `BrowserProblem` where the folder cannot be written or is not the user's own.
 */
export async function unpackChromium(effects: Effects, bundle: BundledChromium): Promise<UnpackedChromium> {
  const home = `${effects.machine.cacheFolder}/${bundle.key}`;
  await prepare(effects, bundle, home).catch((error: unknown) => {
    // A home folder that is read-only, absent or full is the machine's to mend, and no fault in kub.
    const { code } = error as { readonly code?: unknown };
    if (error instanceof BrowserProblem || typeof code !== 'string') throw error;
    throw new BrowserProblem('browser-cache-unwritable', `${home} (${code})`, { cause: error });
  });
  const inherited = effects.environment.LD_LIBRARY_PATH;
  return {
    executable: `${home}/chromium`,
    environment: {
      LD_LIBRARY_PATH: [`${home}/lib`, home, ...(inherited ? [inherited] : [])].join(':'),
      FONTCONFIG_FILE: `${home}/fonts.conf`,
    },
  };
}
