/** Where an entry of `kub.yaml` says that its rows are. */
export type Location =
  | { readonly kind: 'files' }
  /** Parquet in object storage, by its address. */
  | { readonly kind: 'storage'; readonly address: string }
  /** A table or view of a PostgreSQL database; what is not said of the server is taken from the environment. */
  | { readonly kind: 'warehouse'; readonly table: readonly string[]; readonly server: Server }
  | { readonly kind: 'faulty'; readonly fault: 'location-not-understood' };

export interface Server {
  readonly host?: string;
  readonly port?: number;
  readonly database?: string;
}

/**
 * Reads `fil:`. User and password are never part of it: they come from the environment.
 *
 * @example locationOf('postgres:halsa.matt') // { kind: 'warehouse', table: ['halsa', 'matt'], server: {} }
 */
export function locationOf(text: string): Location {
  const scheme = /^([a-z][a-z0-9+]+):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'files' };
  if (scheme === 'postgres' || scheme === 'postgresql') return warehouseOf(text.slice(scheme.length + 1));
  const isStored = ['s3', 'gs', 'gcs', 'r2', 'https'].includes(scheme) && /\.parquet$/i.test(text);
  return isStored ? { kind: 'storage', address: text } : { kind: 'faulty', fault: 'location-not-understood' };
}

function warehouseOf(rest: string): Location {
  const [, host, port, database, name] =
    /^\/\/([^/:@]*)(?::(\d+))?\/([^/]+)\/([^/]+)$/.exec(rest) ??
    (rest.startsWith('/') ? [] : ['', '', '', '', rest]);
  const table = name?.split('.') ?? [];
  if (table.length < 1 || table.length > 2 || table.includes('')) {
    return { kind: 'faulty', fault: 'location-not-understood' };
  }
  const server = {
    ...(host ? { host } : {}),
    ...(port ? { port: Number(port) } : {}),
    ...(database ? { database } : {}),
  };
  return { kind: 'warehouse', table, server };
}
