import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own way of doing so never ends where the system itself
 * makes the files, as under `/proc`: the folder above is there, and still nothing can be made in it.
 *
 * @throws as `mkdir` does: without leave to write, on a full disk, or where a file stands in the way.
 */
export async function makeFolders(path: string, mode = 0o777): Promise<void> {
  try {
    makeFolder(path, mode);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolders(dirname(path), mode);
    makeFolder(path, mode);
  }
}

function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Which error a folder that is there gives depends on the system: a drive's root on Windows is not "there already".
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
