import { setTimeout as pause } from 'node:timers/promises';
import type { Network } from '../io/effects.ts';
import { NetworkProblem } from '../io/network-problem.ts';

/** The real network, by Node's own `fetch`. */
export const machineNetwork: Network = {
  async fetch(url, { method, headers, body, timeoutMilliseconds }) {
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const reply = await fetch(url, {
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
    }).catch((error: unknown) => {
      throw problemOf(error);
    });
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: piecesOf(reply) };
  },
  async wait(milliseconds) {
    await pause(milliseconds);
  },
};

async function* piecesOf(reply: Response): AsyncGenerator<Uint8Array> {
  if (reply.body === null) return;
  try {
    for await (const piece of reply.body) yield piece;
  } catch (error) {
    throw problemOf(error);
  }
}

/** `fetch` hides what happened in `cause`: "connect ECONNREFUSED …", "other side closed". */
function problemOf(error: unknown): NetworkProblem {
  if (!(error instanceof Error)) return new NetworkProblem('connection', String(error));
  const { cause } = error;
  const kind = error.name === 'TimeoutError' ? 'timeout' : 'connection';
  return new NetworkProblem(kind, cause instanceof Error && cause.message ? cause.message : error.message);
}
