import type { FileSystem } from '../io/effects.ts';

/**
 * Paths (relative to `folder`, sorted) that match a pattern: `*` within a name, `**` for any depth.
 *
 * @example await matchFiles(files, '/arbete', 'data/*.csv') // ['data/befolkning.csv', 'data/val.csv']
 */
export async function matchFiles(
  files: FileSystem,
  folder: string,
  pattern: string,
): Promise<readonly string[]> {
  const parts = pattern.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC').split('/');
  const found: string[] = [];
  await walk(files, folder, '', parts, found);
  return [...new Set(found)].sort();
}

async function walk(
  files: FileSystem,
  folder: string,
  at: string,
  parts: readonly string[],
  found: string[],
): Promise<void> {
  const [part, ...rest] = parts;
  if (part === undefined) return;
  const prefix = at === '' ? '' : `${at}/`;
  if (part === '**') await walk(files, folder, at, rest, found);
  const names = part.includes('*')
    ? await files.list(`${folder}/${at}`)
    : [await nameOnDisk(files, `${folder}/${at}`, part)];
  for (const name of names) {
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (part !== '**' && !matches(name, part)) continue;
    const path = `${prefix}${name}`;
    const status = await files.stat(`${folder}/${path}`);
    if (status?.kind === 'folder') await walk(files, folder, path, part === '**' ? parts : rest, found);
    else if (status?.kind === 'file' && rest.length === 0 && part !== '**') found.push(path);
  }
}

function matches(name: string, part: string): boolean {
  const escaped = part.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 'i').test(name.normalize('NFC'));
}

/** Some systems keep names decomposed: "å" as two letters. The name is then found by what it is in NFC. */
async function nameOnDisk(files: FileSystem, folder: string, name: string): Promise<string> {
  if (await files.stat(`${folder}/${name}`)) return name;
  const names = await files.list(folder);
  return names.find((one) => one.normalize('NFC') === name) ?? name;
}
