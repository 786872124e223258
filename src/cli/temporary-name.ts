let made = 0;

/** A name beside the target that nobody else has, and that tells whose it is when its maker is killed. */
export function temporaryName(path: string, host: string, processId: number): string {
  made += 1;
  return `${path}.${shortHost(host)}-${processId}-${made}.tmp`;
}

/** Who made a temporary file, by its name; null for a name that is not of that kind. */
export function ownerOf(name: string): { readonly host: string; readonly processId: number } | null {
  const found = /\.([a-z0-9]*)-(\d+)-\d+\.tmp$/.exec(name);
  return found ? { host: found[1] ?? '', processId: Number(found[2]) } : null;
}

export interface Surroundings {
  readonly host: string;
  readonly ownProcess: number;
  readonly isRunning: (processId: number) => boolean;
  /** Milliseconds since the file was last written. */
  readonly age: number;
}

/**
 * Whether the maker of a file is gone: a process of this machine that does not run, or one that has taken
 * longer than any write does. Only age tells of processes of other machines and of a number that was given
 * again; a file of this process's own number that it does not know of was left by an earlier one.
 */
export function isAbandoned(
  name: string,
  { host, ownProcess, isRunning, age }: Surroundings,
  oldest = 24 * 60 * 60 * 1000,
): boolean {
  if (age > oldest) return true;
  const owner = ownerOf(name);
  if (owner === null || owner.host !== shortHost(host)) return false;
  return owner.processId === ownProcess || !isRunning(owner.processId);
}

function shortHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 16);
}
