import { InputError } from '../../diagnostics/input-error.ts';
import type { ReadResult } from '../../sources/read-result.ts';
import { readSource } from '../../sources/read-source.ts';
import { bytesAsFile } from '../bytes-as-file.ts';
import type { Client } from '../client.ts';
import { decimalCommas } from '../decimal-commas.ts';
import { importError } from '../import-error.ts';
import type { Imported } from '../imported.ts';
import { joinTables } from '../join-tables.ts';
import { type ColumnMapping, mapColumns } from '../map-columns.ts';
import { suggestMapping } from '../suggest-mapping.ts';
import type { PxwebAddress } from './address.ts';
import { fetchParts } from './fetch-parts.ts';
import { openFirstInterface } from './first-interface.ts';
import { type PxwebQuery, queryOfParameters } from './query.ts';
import { keyDifference, keysOfReply } from './reply-keys.ts';
import { openSecondInterface } from './second-interface.ts';
import { type Selection, selectionOf } from './selection.ts';
import type { PxwebService } from './service.ts';
import type { TableDescription } from './table-description.ts';

export interface PxwebRequest {
  readonly address: PxwebAddress;
  /** Empty: what the server gives by default (PxWeb 2), or the whole table (PxWeb 1). */
  readonly query: PxwebQuery;
  /** Which of its formats a first interface is asked for. */
  readonly format: 'json' | 'json-stat' | 'json-stat2';
  readonly language: 'sv' | 'en';
  /** Absent: the columns of the table as they are, to be mapped in `kub.yaml`. */
  readonly mapping?: ColumnMapping;
}

/** Fetches a table from PxWeb, checked key by key. Throws `InputError`. */
export async function importPxweb(client: Client, request: PxwebRequest): Promise<Imported> {
  const { address, mapping } = request;
  const service =
    address.version === 1
      ? await openFirstInterface(client, address, request.format)
      : await openSecondInterface(client, address, request.language);
  const table = await service.describe();
  const query =
    request.query.length === 0 && address.version === 2
      ? queryOfParameters(address.parameters)
      : request.query;
  const isDefault = query.length === 0 && address.version === 2;
  const selection = isDefault ? null : await selectionOf(query, table.variables, service.codesOf);
  const parts = selection ? await fetchParts(service, selection) : [await fetchDefault(service, table)];
  const replies = [];
  for (const bytes of parts) replies.push(await readReply(bytes, service.url));
  const joined = joinTables(replies.map((reply) => reply.table));
  const rows = mapping ? mapColumns(joined, mapping) : decimalCommas(joined);
  return {
    ...rows,
    decimal: ',',
    origin: originOf(service, table, joined.origin.metadata ?? {}, selection, address.table),
    diagnostics: replies[0]?.diagnostics ?? [],
    ...(mapping ? {} : { mapping: suggestMapping(rows.columns) }),
  };
}

async function readReply(bytes: Uint8Array, url: string): Promise<ReadResult> {
  const result = await readSource(bytesAsFile(bytes), url);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return result;
}

/** Nothing was asked for, so the reply is held against the table: it may have no other keys. */
async function fetchDefault(service: PxwebService, { variables }: TableDescription): Promise<Uint8Array> {
  const { url } = service;
  const reply = await service.askData(null);
  if (!reply.ok) throw importError('import-refused', { file: url, found: reply.words });
  const keys = keysOfReply(reply.content);
  if (keys === null) throw importError('import-incomplete', { file: url });
  const selection = variables
    .filter(({ code, eliminable }) => keys.has(code) || !eliminable)
    .map(({ code, codes }) => ({ code, codes: codes.filter((one) => keys.get(code)?.includes(one)) }));
  const found = keyDifference(selection, keys);
  if (found !== null) throw importError('import-keys-differ', { file: url, found });
  return reply.bytes;
}

function originOf(
  service: PxwebService,
  table: TableDescription,
  metadata: Readonly<Record<string, string>>,
  selection: Selection | null,
  id: string,
): Imported['origin'] {
  const { terms, url } = service;
  const source = table.source || metadata['source'] || terms.reference.replace(/^(källa|source):\s*/i, '');
  const updated = metadata['updated'] || table.updated;
  const notes = table.notes.length > 0 ? table.notes : (metadata['notes']?.split('\n') ?? []);
  return {
    kind: 'pxweb',
    source: source === '' ? new URL(url).hostname : source,
    url,
    tables: [{ id, title: table.title || (metadata['title'] ?? '') }],
    query:
      selection?.map(({ code, codelist, codes }) => ({
        code,
        ...(codelist === undefined ? {} : { codelist }),
        codes,
      })) ?? 'default',
    licence:
      [terms.licence, terms.reference].filter((text) => text !== '').join('. ') ||
      'Villkor anges inte av servern; ange källan',
    ...(updated === '' ? {} : { updated }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
