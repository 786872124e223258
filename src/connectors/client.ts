import { attempt } from './attempt.ts';
import type { ClientSettings, Reply } from './exchange.ts';
import { importError } from './import-error.ts';
import { createPacer, type Pace } from './pacer.ts';

export interface Client {
  /** Asks for JSON; with a `body` by POST. Throws `InputError` when no whole reply can be had. */
  ask(url: string, body?: unknown): Promise<Reply>;
  setPace(pace: Pace): void;
  /** Requests made so far, retries included. */
  requests(): number;
}

const mostAttempts = 5;
const longestPause = 120_000;
/** Before a source has said what it allows: what PxWeb is installed with. */
const carefulPace: Pace = { calls: 10, milliseconds: 10_000 };

/**
 * A client that keeps to the source's pace, waits when told to (`Retry-After`), tries again when the
 * connection breaks, and gives up after five attempts.
 */
export function createClient(settings: ClientSettings): Client {
  const { network, now, mostRequests = 1000 } = settings;
  const pacer = createPacer(now, network.wait, carefulPace);
  let made = 0;
  return {
    setPace: pacer.setPace,
    requests: () => made,
    async ask(url, body) {
      for (let count = 1; ; count += 1) {
        await pacer.next();
        made += 1;
        if (made > mostRequests)
          throw importError('import-too-large', { file: url, expected: `≤ ${mostRequests} requests` });
        const outcome = await attempt(url, body, settings);
        if ('reply' in outcome) return outcome.reply;
        const pause = outcome.pause ?? 1000 * 2 ** (count - 1);
        if (count === mostAttempts || pause > longestPause)
          throw importError(outcome.code, { file: url, found: outcome.words });
        await network.wait(pause);
      }
    },
  };
}
