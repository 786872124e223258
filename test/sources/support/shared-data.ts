import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Whether the agencies' real files lie beside the project; says so once when they do not. */
export const hasSharedData = existsSync(folder);
if (!hasSharedData) console.log('skipped: no ../shared/data beside the project');

export function sharedFile(path: string): Uint8Array {
  return readFileSync(join(folder, path));
}

export function sharedNames(path: string): string[] {
  return hasSharedData ? readdirSync(join(folder, path)).sort() : [];
}
