import { isObject, type JsonObject, scalarText } from '../../sources/read-json.ts';
import type { Client } from '../client.ts';
import { importError } from '../import-error.ts';
import type { PxwebAddress } from './address.ts';
import type { Selection } from './selection.ts';
import type { PxwebService } from './service.ts';
import {
  carefulTerms,
  type PxwebVariable,
  type ServerTerms,
  type TableDescription,
} from './table-description.ts';

type FirstAddress = Extract<PxwebAddress, { readonly version: 1 }>;

/** PxWeb 1: metadata by GET and data by POST at the same address, limits at `?config`. */
export async function openFirstInterface(
  client: Client,
  address: FirstAddress,
  format: string,
): Promise<PxwebService> {
  const { url } = address;
  const terms = await readTerms(client, address.config);
  client.setPace({ calls: terms.calls, milliseconds: terms.windowMilliseconds });
  return {
    url,
    terms,
    describe: () => describe(client, url),
    codesOf: async () => null,
    askData: (selection) => client.ask(url, { query: (selection ?? []).map(asQuery), response: { format } }),
  };
}

async function readTerms(client: Client, url: string): Promise<ServerTerms> {
  const reply = await client.ask(url);
  if (!reply.ok || !isObject(reply.content)) return carefulTerms;
  const { maxCells, maxValues, maxCalls, timeWindow } = reply.content;
  const limits = [maxCells, maxValues].filter((limit) => typeof limit === 'number' && limit > 0) as number[];
  return {
    ...carefulTerms,
    mostCells: limits.length === 0 ? carefulTerms.mostCells : Math.min(...limits),
    calls: positive(maxCalls) ?? carefulTerms.calls,
    windowMilliseconds: (positive(timeWindow) ?? 10) * 1000,
  };
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 ? value : null;
}

async function describe(client: Client, url: string): Promise<TableDescription> {
  const reply = await client.ask(url);
  if (!reply.ok) throw importError('import-refused', { file: url, found: reply.words });
  const { content } = reply;
  if (!isObject(content) || !Array.isArray(content.variables))
    throw importError('import-not-data', { file: url, expected: '{"title": "", "variables": []}' });
  const variables = content.variables.filter(isObject).map(variableOf);
  return { title: scalarText(content.title), source: '', updated: '', notes: [], variables };
}

function variableOf(variable: JsonObject): PxwebVariable {
  const { code, text, values, elimination, time } = variable;
  const codes = Array.isArray(values) ? values.map(scalarText) : [];
  const label = scalarText(text) || scalarText(code);
  return { code: scalarText(code), label, codes, eliminable: elimination === true, isTime: time === true };
}

function asQuery({ code, codelist, codes }: Selection[number]): object {
  const filter = codelist === undefined ? 'item' : codelist.replace(/^(vs|agg)_/, '$1:');
  return { code, selection: { filter, values: codes } };
}
