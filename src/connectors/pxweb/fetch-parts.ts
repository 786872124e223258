import type { Reply } from '../exchange.ts';
import { importError } from '../import-error.ts';
import { keyDifference, keysOfReply } from './reply-keys.ts';
import { cellCount, type Selection } from './selection.ts';
import type { PxwebService } from './service.ts';
import { splitSelection } from './split.ts';

/** How often a server may refuse a part as too large before its words are believed to mean something else. */
const mostHalvings = 6;

/** Most cells of one import: more belongs in a file that is fetched by hand. */
const mostCells = 3_000_000;

/**
 * Fetches a selection in parts within the server's limit, halved when it still says "too many", and holds
 * the keys of each reply against those asked for. Gives the bytes of the replies.
 */
export async function fetchParts(
  service: PxwebService,
  selection: Selection,
): Promise<readonly Uint8Array[]> {
  if (cellCount(selection) > mostCells)
    throw importError('import-too-large', {
      file: service.url,
      found: `${cellCount(selection)}`,
      expected: `≤ ${mostCells}`,
    });
  const parts: Uint8Array[] = [];
  let waiting = [...splitSelection(selection, service.terms.mostCells)];
  for (let halvings = 0; waiting.length > 0; ) {
    const [part, ...others] = waiting as [Selection, ...Selection[]];
    const reply = await service.askData(part);
    if (reply.ok) {
      parts.push(checkedBytes(reply, part, service.url));
      waiting = others;
    } else if (isTooMany(reply) && cellCount(part) > 1 && halvings < mostHalvings) {
      halvings += 1;
      const most = Math.ceil(cellCount(part) / 2);
      waiting = waiting.flatMap((one) => splitSelection(one, most));
    } else {
      throw importError('import-refused', { file: service.url, found: reply.words });
    }
  }
  return parts;
}

function isTooMany({ status }: Extract<Reply, { ok: false }>): boolean {
  return status === 403 || status === 413;
}

function checkedBytes(reply: Extract<Reply, { ok: true }>, asked: Selection, url: string): Uint8Array {
  const keys = keysOfReply(reply.content);
  if (keys === null) throw importError('import-incomplete', { file: url });
  const found = keyDifference(asked, keys);
  if (found !== null) throw importError('import-keys-differ', { file: url, found });
  return reply.bytes;
}
