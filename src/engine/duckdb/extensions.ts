import type { Effects } from '../../io/effects.ts';
import type { Location } from '../location.ts';
import { identifier, literal } from '../sql-text.ts';
import type { DuckDbSession } from './session.ts';

/** An extension of DuckDB that is neither here nor to be had from its server. */
export interface MissingExtension {
  readonly extension: 'httpfs' | 'postgres';
  readonly detail: string;
}

/**
 * Makes DuckDB ready for object storage: its own extension, and the keys of the environment. Null when it is ready.
 * The extension is fetched once, from DuckDB's own server, and is then on the machine.
 */
export async function readyForStorage(
  session: DuckDbSession,
  { environment }: Effects,
): Promise<MissingExtension | null> {
  const missing = await loadExtension(session, 'httpfs');
  if (missing) return missing;
  const key = environment['AWS_ACCESS_KEY_ID'];
  if (key === undefined) return null;
  const given = [
    ['KEY_ID', key],
    ['SECRET', environment['AWS_SECRET_ACCESS_KEY']],
    ['SESSION_TOKEN', environment['AWS_SESSION_TOKEN']],
    ['REGION', environment['AWS_REGION']],
    ['ENDPOINT', environment['AWS_ENDPOINT_URL_S3']?.replace(/^https?:\/\//, '')],
  ].flatMap(([name = '', value]) => (value ? [`${name} ${literal(value)}`] : []));
  await session.run(`CREATE OR REPLACE SECRET kub (TYPE s3, ${given.join(', ')})`);
  return null;
}

/**
 * Attaches a PostgreSQL database to DuckDB by its own extension. User and password are taken from the environment by
 * PostgreSQL's own library, and stand in no statement. Null when it is ready.
 */
export async function attachWarehouse(
  session: DuckDbSession,
  { server }: Extract<Location, { kind: 'warehouse' }>,
  name: string,
): Promise<MissingExtension | null> {
  const missing = await loadExtension(session, 'postgres');
  if (missing) return missing;
  const place = [
    server.host === undefined ? '' : `host=${server.host}`,
    server.port === undefined ? '' : `port=${server.port}`,
    server.database === undefined ? '' : `dbname=${server.database}`,
  ].filter((part) => part !== '');
  await session.run(`ATTACH ${literal(place.join(' '))} AS ${identifier(name)} (TYPE postgres, READ_ONLY)`);
  return null;
}

async function loadExtension(
  session: DuckDbSession,
  extension: MissingExtension['extension'],
): Promise<MissingExtension | null> {
  try {
    await session.run(`LOAD ${extension}`);
    return null;
  } catch {
    try {
      await session.run(`INSTALL ${extension}`);
      await session.run(`LOAD ${extension}`);
      return null;
    } catch (problem) {
      return { extension, detail: firstLine(problem) };
    }
  }
}

function firstLine(problem: unknown): string {
  return String((problem as { message?: unknown }).message ?? problem).split('\n')[0] ?? '';
}
