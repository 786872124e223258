import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

/** A request and what is answered. Host and port of the address do not matter; path, search and body do. */
export interface Exchange {
  readonly name: string;
  readonly request: { readonly method: string; readonly url: string; readonly body?: unknown };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Text as it is; anything else as JSON. */
    readonly body?: unknown;
  };
  /** `cut` breaks off in the middle, `silent` never answers, `endless` never stops. */
  readonly fault?: 'cut' | 'silent' | 'endless';
  /** How often it answers; then the next one that fits does. Without it: always. */
  readonly times?: number;
}

export interface ReplayServer {
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  /** "GET /v3/kpi/N15428", in the order they came. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** Answers on a loopback port from a list of exchanges; what is not in the list is 404. */
export async function startReplayServer(exchanges: readonly Exchange[]): Promise<ReplayServer> {
  const log: string[] = [];
  const used = new Map<Exchange, number>();
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    log.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
    const found = exchanges.find(
      (one) => (used.get(one) ?? 0) < (one.times ?? Number.POSITIVE_INFINITY) && fits(one, request, body),
    );
    if (found) used.set(found, (used.get(found) ?? 0) + 1);
    await answer(response, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of request) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces).toString();
}

function fits({ request }: Exchange, asked: IncomingMessage, body: string): boolean {
  const wanted = new URL(request.url);
  const got = new URL(asked.url ?? '', wanted);
  return (
    request.method === asked.method &&
    decodeURIComponent(wanted.pathname) === decodeURIComponent(got.pathname) &&
    decodeURIComponent(wanted.search) === decodeURIComponent(got.search) &&
    (request.body === undefined || isDeepStrictEqual(request.body, JSON.parse(body)))
  );
}

async function answer(response: ServerResponse, exchange: Exchange | undefined): Promise<void> {
  if (exchange?.fault === 'silent') return;
  const { status, headers, body } = exchange?.response ?? {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
    body: { title: 'Not in the replay', status: 404 },
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  response.writeHead(status, headers);
  if (exchange?.fault === 'cut') {
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  } else if (exchange?.fault === 'endless') {
    const more = (): void => {
      while (!response.destroyed && response.write(' '.repeat(1 << 16)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  } else {
    response.end(text);
  }
}
