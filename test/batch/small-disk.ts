import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface SmallDisk {
  readonly remount: (options: string) => void;
  readonly remove: () => void;
}

/** A small disk in memory; null where the user may not mount one. */
export function mountDisk(place: string, size: string): SmallDisk | null {
  mkdirSync(place, { recursive: true });
  const mount = (...options: string[]): void =>
    void execFileSync('mount', [...options, place], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'kub');
  } catch {
    return null;
  }
  return {
    remount: (options) => mount('-o', `remount,${options}`),
    remove: () => void execFileSync('umount', ['-l', place]),
  };
}
