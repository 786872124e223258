import { importError } from '../import-error.ts';

/** Where a table is, and by which of PxWeb's two interfaces. */
export type PxwebAddress =
  | { readonly version: 1; readonly table: string; readonly url: string; readonly config: string }
  | {
      readonly version: 2;
      readonly table: string;
      readonly base: string;
      /** Parameters of an address that was copied with its selection. */
      readonly parameters: URLSearchParams;
    };

/** Statistics Sweden, whose table ids ("TAB6471") need no address. */
export const defaultPxwebBase = 'https://statistikdatabasen.scb.se/api/v2';

/** Tells the two interfaces apart by the path: `…/v2/tables/ID`, `…/v1/sv/DATABASE/…/TABLE`. */
export function pxwebAddress(text: string): PxwebAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw importError('import-query', { field: '--url', found: text, expected: 'https://…' });
  const place = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  const second = /^(.*)\/tables\/([^/]+)(?:\/(?:data|metadata))?$/.exec(place);
  if (second)
    return {
      version: 2,
      base: second[1]!,
      table: decodeURIComponent(second[2]!),
      parameters: url.searchParams,
    };
  const root = /^(.*?\/v1(?:\/[^/]+)*?\/[a-z]{2}\/[^/]+)\/.+/.exec(place);
  const table = decodeURIComponent(place.slice(place.lastIndexOf('/') + 1));
  return { version: 1, url: place, table, config: `${root?.[1] ?? place}?config` };
}

/** The address of a table that is known by its id. */
export function tableAddress(base: string, table: string): PxwebAddress {
  return pxwebAddress(`${base.replace(/\/+$/, '')}/tables/${encodeURIComponent(table)}`);
}
