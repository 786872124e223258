import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Exchange } from './replay-server.ts';

const folder = fileURLToPath(new URL('../../../shared/data/formats/', import.meta.url));

export const hasSharedExchanges = existsSync(`${folder}pxweb/exchanges.json`);
if (!hasSharedExchanges) console.log('skipped: ../shared/data/formats/pxweb/exchanges.json is not there');

interface StoredExchange extends Exchange {
  readonly response: Exchange['response'] & { readonly bodyFile?: string };
}

/** The stored exchanges whose reply is at hand, in their order. */
export function sharedExchanges(): readonly Exchange[] {
  const stored = JSON.parse(readFileSync(`${folder}pxweb/exchanges.json`, 'utf8')) as StoredExchange[];
  return stored.flatMap(({ name, request, response: { bodyFile, ...response } }): readonly Exchange[] => {
    if (bodyFile === undefined) return [{ name, request, response }];
    const path = `${folder}${bodyFile.replace(/^pxweb-v[12]\//, 'pxweb/')}`;
    return existsSync(path)
      ? [{ name, request, response: { ...response, body: readFileSync(path, 'utf8') } }]
      : [];
  });
}

export function sharedText(path: string): string {
  return readFileSync(`${folder}${path}`, 'utf8');
}
