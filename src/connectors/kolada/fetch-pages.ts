import { isObject, type JsonObject } from '../../sources/read-json.ts';
import type { Client } from '../client.ts';
import { importError } from '../import-error.ts';

const mostPages = 500;

/**
 * All pages of one address of Kolada v3: follows `next_url` to null. A page whose `count` is not the
 * number of its values is an error, since nobody can tell which of the two is wrong.
 */
export async function fetchPages(client: Client, base: string, path: string): Promise<readonly JsonObject[]> {
  const values: JsonObject[] = [];
  const seen = new Set<string>();
  for (let url: string | null = `${base}/${path}`; url !== null; ) {
    if (seen.has(url) || seen.size === mostPages)
      throw importError('import-incomplete', { file: url, field: 'next_url', found: url });
    seen.add(url);
    const page = await fetchPage(client, url);
    values.push(...page.values);
    url = page.next === null ? null : onBase(base, page.next, url);
  }
  return values;
}

interface Page {
  readonly values: readonly JsonObject[];
  readonly next: string | null;
}

async function fetchPage(client: Client, url: string): Promise<Page> {
  const reply = await client.ask(url);
  if (!reply.ok) throw importError('import-refused', { file: url, found: reply.words });
  const { content } = reply;
  const next = isObject(content) ? content.next_url : undefined;
  if (!isObject(content) || !Array.isArray(content.values) || (next !== null && typeof next !== 'string')) {
    const expected = '{"values": [], "count": 0, "next_url": null}';
    throw importError('import-not-data', { file: url, expected });
  }
  const values = content.values.filter(isObject);
  if (content.count !== content.values.length || values.length !== content.values.length) {
    const found = `${values.length} values, count ${String(content.count)}`;
    throw importError('import-incomplete', { file: url, field: 'count', found });
  }
  return { values, next };
}

/** The next page at the server that was asked: a reply cannot send the import to another host. */
function onBase(base: string, next: string, current: string): string {
  const at = next.indexOf('/v3/');
  if (at < 0) throw importError('import-incomplete', { file: current, field: 'next_url', found: next });
  return `${base}/${next.slice(at + '/v3/'.length)}`;
}
