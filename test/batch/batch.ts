import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const almby = join(root, 'fixtures/almby');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built kub as a process of its own; `onTalk` sees all it has said so far, each time it says something. */
export async function kub(
  argv: readonly string[],
  options: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly onTalk?: (err: string, child: ChildProcess) => void;
  } = {},
): Promise<Ended> {
  if (!existsSync(join(root, 'dist/kub.js'))) throw new Error('kub is not built: npm run build');
  const env = { ...process.env, ...options.environment };
  const child = spawn(process.execPath, [join(root, 'bin/kub.js'), ...argv], { cwd: tmpdir(), env });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
    options.onTalk?.(err, child);
  });
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { code, out, err };
}

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kub-batch-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Relative paths of every file below a folder. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

/** Path → hash of every file below a folder: what differs is then told in one line. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const hash = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return Object.fromEntries(filesBelow(folder).map((path) => [path, hash(path)]));
}

/** What is not whole below a folder: temporary files, pages without an end, JSON that cannot be read. */
export function brokenFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter((path) => {
    const text = readFileSync(join(folder, path), 'latin1');
    if (path.endsWith('.html')) return !text.trimEnd().endsWith('</html>');
    if (path.endsWith('.pdf')) return !text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF');
    if (path.endsWith('.json')) return !isJson(text);
    return !path.endsWith('.csv') || !text.endsWith('\n');
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export interface StoredManifest {
  readonly areas: Readonly<Record<string, { readonly files: readonly { readonly path: string }[] }>>;
}

export function manifestOf(edition: string): StoredManifest {
  return JSON.parse(readFileSync(join(edition, 'manifest.json'), 'utf8')) as StoredManifest;
}

/** Ids of the areas that the talk of a build calls fresh, by the names in it. */
export function freshNames(err: string): readonly string[] {
  return [...err.matchAll(/^\[\d+\/\d+\] (.+): färskt/gm)].map(([, name]) => name!);
}
