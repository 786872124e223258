import type { NetworkReply } from '../io/effects.ts';
import { NetworkProblem } from '../io/network-problem.ts';
import type { ClientSettings, Reply } from './exchange.ts';
import { importError } from './import-error.ts';
import { readBody } from './read-body.ts';
import { refusalWords } from './refusal-words.ts';
import { retryAfter } from './retry-after.ts';

/** A reply, or a reason to try again: after `pause` milliseconds when the source names them. */
export type Outcome =
  | { readonly reply: Reply }
  | {
      readonly code: 'import-unreachable' | 'import-rate-limited' | 'import-incomplete';
      readonly words: string;
      readonly pause?: number;
    };

/** A temporary fault of the source or of what stands before it. */
const temporary = new Set([408, 425, 500, 502, 503, 504]);

/** Asks once. Throws `InputError` for what no second attempt can mend: too much, or not JSON at all. */
export async function attempt(url: string, body: unknown, settings: ClientSettings): Promise<Outcome> {
  try {
    return await ask(url, body, settings);
  } catch (error) {
    if (!(error instanceof NetworkProblem)) throw error;
    return { code: 'import-unreachable', words: `${error.kind}: ${error.message}` };
  }
}

async function ask(url: string, body: unknown, settings: ClientSettings): Promise<Outcome> {
  const { network, now, agent, timeoutMilliseconds = 120_000, mostBytes = 1 << 26 } = settings;
  const headers = { accept: 'application/json', 'user-agent': agent };
  const reply = await network.fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    timeoutMilliseconds,
  });
  const bytes = await readBody(reply.body, mostBytes);
  if (bytes === null) throw importError('import-too-large', { file: url, expected: `≤ ${mostBytes} byte` });
  const text = new TextDecoder().decode(bytes);
  const { status } = reply;
  if (status === 429 || temporary.has(status)) {
    const pause = retryAfter(reply.headers['retry-after'], now());
    const code = status === 429 ? 'import-rate-limited' : 'import-unreachable';
    return { code, words: refusalWords(status, text), ...(pause === null ? {} : { pause }) };
  }
  if (status < 200 || status > 299)
    return { reply: { ok: false, status, words: refusalWords(status, text) } };
  checkType(url, reply, text);
  return parsed(text, bytes);
}

function checkType(url: string, { headers, status }: NetworkReply, text: string): void {
  const type = headers['content-type'] ?? '';
  if (/json|^$|^text\/plain|octet-stream/i.test(type) && /^\s*[{[]/.test(text)) return;
  const found = `${type || '–'}: ${refusalWords(status, text)}`;
  throw importError('import-not-data', { file: url, found, expected: 'application/json' });
}

/** JSON that ends too early was cut on its way, by a source that did not say how long it was. */
function parsed(text: string, bytes: Uint8Array): Outcome {
  try {
    return { reply: { ok: true, content: JSON.parse(text), bytes } };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { code: 'import-incomplete', words: `${bytes.length} byte, ${error.message}` };
  }
}
